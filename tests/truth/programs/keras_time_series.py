"""Forecast several hours of a weather series from sliding windows, batch by batch and statefully."""

import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import GRU, LSTM, Dense, Input, RepeatVector, TimeDistributed
from tensorflow.keras.models import Sequential

tf.keras.utils.set_random_seed(6)

PAST = 36
FUTURE = 5
STEP = 2
BATCH = 40
FEATURES = ["temperature", "pressure", "humidity"]


def weather(hours):
    t = np.arange(hours)
    temperature = 10 + 8 * np.sin(2 * np.pi * t / 24) + np.random.normal(0, 0.5, hours)
    pressure = 1010 + np.cumsum(np.random.normal(0, 0.1, hours))
    humidity = np.clip(60 - 2 * (temperature - 10) + np.random.normal(0, 3, hours), 0, 100)
    return np.vstack((temperature, pressure, humidity)).T


def multivariate_data(dataset, target, start_index, end_index, history_size, target_size, step, single_step=False):
    data = []
    labels = []
    start_index = start_index + history_size
    if end_index is None:
        end_index = len(dataset) - target_size
    for i in range(start_index, end_index):
        indices = range(i - history_size, i, step)
        data.append(dataset[indices])
        if single_step:
            labels.append(target[i + target_size])
        else:
            labels.append(target[i : i + target_size])
    return np.array(data), np.array(labels)


def difference(series, lag=1):
    return series[lag:] - series[:-lag]


dataset = weather(400)
TRAIN_SPLIT = 300
data_mean = dataset[:TRAIN_SPLIT].mean(axis=0)
data_std = dataset[:TRAIN_SPLIT].std(axis=0)
dataset = (dataset - data_mean) / data_std

x_train, y_train = multivariate_data(dataset, dataset[:, 0], 0, TRAIN_SPLIT, PAST, FUTURE, STEP)
x_val, y_val = multivariate_data(dataset, dataset[:, 0], TRAIN_SPLIT, None, PAST, FUTURE, STEP)
print("Window of past history:", x_train[0].shape)
print("Target to predict:", y_train[0].shape)

train_data = tf.data.Dataset.from_tensor_slices((x_train, y_train)).cache().shuffle(1000).batch(BATCH).repeat()
val_data = tf.data.Dataset.from_tensor_slices((x_val, y_val)).batch(BATCH).repeat()

multi_step_model = Sequential()
multi_step_model.add(LSTM(16, return_sequences=True, input_shape=x_train.shape[-2:]))
multi_step_model.add(LSTM(8, activation="relu"))
multi_step_model.add(Dense(FUTURE))
multi_step_model.compile(optimizer=tf.keras.optimizers.RMSprop(clipvalue=1.0), loss="mae")
for x, y in val_data.take(1):
    print("Untrained:", multi_step_model.predict(x, verbose=0).shape, y.shape)
multi_step_model.fit(
    train_data, epochs=1, steps_per_epoch=5, validation_data=val_data, validation_steps=2, verbose=0
)
forecast = multi_step_model.predict(x_val, verbose=0)
rmse_by_hour = np.sqrt(np.mean((forecast - y_val) ** 2, axis=0))
celsius = forecast * data_std[0] + data_mean[0]
print("RMSE by hour:", rmse_by_hour.round(2), celsius.min(), celsius.max())

# Sequence to sequence over all features.
def windows(series, n_in, n_out):
    total = len(series) - n_in - n_out + 1
    X = np.empty((total, n_in, series.shape[1]))
    Y = np.empty((total, n_out, series.shape[1]))
    for i in range(total):
        X[i] = series[i : i + n_in]
        Y[i] = series[i + n_in : i + n_in + n_out]
    return X, Y


X, Y = windows(dataset, 24, FUTURE)
seq2seq = Sequential(
    [
        Input(shape=(24, len(FEATURES))),
        GRU(12),
        RepeatVector(FUTURE),
        GRU(12, return_sequences=True),
        TimeDistributed(Dense(len(FEATURES))),
    ]
)
seq2seq.compile("adam", "mse")
seq2seq.fit(X[:200], Y[:200], batch_size=50, epochs=1, verbose=0)
Y_hat = seq2seq.predict(X[200:], verbose=0)
skill = 1 - ((Y[200:] - Y_hat) ** 2).mean(axis=(0, 1)) / Y[200:].var(axis=(0, 1))
print(dict(zip(FEATURES, skill.round(2))))

# Stateful, one step at a time.
changes = difference(dataset[:, 0])
supervised = np.column_stack([changes[:-1], changes[1:]])
stateful = Sequential()
stateful.add(Input(batch_shape=(1, 1, 1)))
stateful.add(LSTM(4, stateful=True))
stateful.add(Dense(1))
stateful.compile(loss="mean_squared_error", optimizer="adam")
train_X, train_y = supervised[:60, 0:1], supervised[:60, 1]
train_X = train_X.reshape(train_X.shape[0], 1, train_X.shape[1])
for _ in range(1):
    stateful.fit(train_X, train_y, epochs=1, batch_size=1, verbose=0, shuffle=False)
    stateful.layers[0].reset_states()
predictions = []
for i in range(60, 72):
    step_input = supervised[i, 0].reshape(1, 1, 1)
    yhat = stateful.predict(step_input, batch_size=1, verbose=0)[0, 0]
    predictions.append(yhat + dataset[i + 1, 0])
predictions = np.array(predictions)
print(predictions.shape, np.sqrt(np.mean((predictions - dataset[61 + 1 : 73 + 1, 0]) ** 2)))
