"""Predict film ratings from user and film embeddings together with dense features of the film."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import Model
from tensorflow.keras.layers import Concatenate, Dense, Dot, Dropout, Embedding, Flatten, Input, add
from tensorflow.keras.optimizers import Adam
from tensorflow.keras.regularizers import l2

tf.keras.utils.set_random_seed(77)

N_USERS, N_FILMS, N_GENRES = 61, 43, 6
N_RATINGS = 700
N_FACTORS = 13


def simulate_ratings():
    users = np.random.randint(0, N_USERS, N_RATINGS)
    films = np.random.randint(0, N_FILMS, N_RATINGS)
    genres = (np.random.rand(N_FILMS, N_GENRES) < 0.3).astype("float32")
    taste = np.random.normal(size=(N_USERS, N_GENRES))
    score = np.sum(taste[users] * genres[films], axis=1) + np.random.normal(0, 0.5, N_RATINGS)
    edges = np.quantile(score, [0.2, 0.4, 0.6, 0.8])
    ratings = np.digitize(score, edges) + 1
    return users, films, genres, ratings.astype("float32")


class EmbeddingLayer:
    def __init__(self, n_items, n_factors):
        self.n_items = n_items
        self.n_factors = n_factors

    def __call__(self, x):
        x = Embedding(
            self.n_items, self.n_factors, embeddings_initializer="he_normal", embeddings_regularizer=l2(1e-6)
        )(x)
        x = Flatten()(x)
        return x


def matrix_factorization(n_users, n_films, n_factors):
    user = Input(shape=(1,), name="user")
    film = Input(shape=(1,), name="film")
    u = EmbeddingLayer(n_users, n_factors)(user)
    m = EmbeddingLayer(n_films, n_factors)(film)
    ub = EmbeddingLayer(n_users, 1)(user)
    mb = EmbeddingLayer(n_films, 1)(film)
    x = Dot(axes=1)([u, m])
    x = add([x, ub, mb])
    return Model(inputs=[user, film], outputs=x)


def deep_model(n_users, n_films, n_genres, n_factors=8, hidden=(30, 14)):
    user = Input(shape=(1,))
    film = Input(shape=(1,))
    features = Input(shape=(n_genres,))
    parts = [EmbeddingLayer(n_users, n_factors)(user), EmbeddingLayer(n_films, n_factors)(film)]
    parts.append(Dense(5, activation="relu")(features))
    x = Concatenate()(parts)
    x = Dropout(0.05)(x)
    for units in hidden:
        x = Dense(units, activation="relu", kernel_initializer="he_normal")(x)
        x = Dropout(0.2)(x)
    x = Dense(1, activation="sigmoid")(x)
    x = x * 4.5 + 0.75
    return Model([user, film, features], x)


users, films, genres, ratings = simulate_ratings()
n_train = int(0.85 * N_RATINGS)
train = slice(0, n_train)
valid = slice(n_train, None)
X_train_array = [users[train], films[train]]
X_test_array = [users[valid], films[valid]]

mf = matrix_factorization(N_USERS, N_FILMS, N_FACTORS)
mf.compile(loss="mean_squared_error", optimizer=Adam(learning_rate=0.01))
mf.fit(x=X_train_array, y=ratings[train], batch_size=64, epochs=2, verbose=0, validation_data=(X_test_array, ratings[valid]))
mf_pred = mf.predict(X_test_array, verbose=0)
print("MF RMSE:", np.sqrt(np.mean((mf_pred[:, 0] - ratings[valid]) ** 2)))

deep = deep_model(N_USERS, N_FILMS, N_GENRES)
deep.compile(loss="mse", optimizer="adam")
deep.fit([users[train], films[train], genres[films[train]]], ratings[train], epochs=2, batch_size=64, verbose=0)
deep_pred = deep.predict([users[valid], films[valid], genres[films[valid]]], verbose=0).squeeze()
print("Deep RMSE:", np.sqrt(np.mean((deep_pred - ratings[valid]) ** 2)))

blend = np.stack([mf_pred[:, 0], deep_pred, np.full_like(deep_pred, ratings[train].mean())], axis=1)
coefficients, *_ = np.linalg.lstsq(blend, ratings[valid], rcond=None)
print("Blend:", coefficients)


def recommend(model, user_id, seen, k=5):
    candidates = np.setdiff1d(np.arange(N_FILMS), seen)
    user_column = np.full(len(candidates), user_id)
    scores = model.predict([user_column, candidates, genres[candidates]], verbose=0).reshape(-1)
    best = scores.argsort()[-k:][::-1]
    return candidates[best], scores[best]


for user_id in (3, 20):
    seen = films[users == user_id]
    ids, scores = recommend(deep, user_id, seen)
    print(user_id, ids.tolist(), scores.round(2).tolist())

film_vectors = mf.layers[3].get_weights()[0]
normed = film_vectors / np.linalg.norm(film_vectors, axis=1).reshape((-1, 1))
cosine = np.dot(normed, normed.T)
rating_matrix = np.full((N_USERS, N_FILMS), np.nan)
rating_matrix[users, films] = ratings
film_means = np.nanmean(rating_matrix, axis=0)
print(cosine.shape, film_means.shape, np.nanmax(film_means))
