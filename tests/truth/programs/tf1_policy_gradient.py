"""Balance a pole on a cart by REINFORCE with a learned baseline."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(7)
np.random.seed(7)

FLAGS = tf.flags.FLAGS
tf.flags.DEFINE_integer("hidden", 12, "units of the hidden layer")
tf.flags.DEFINE_float("gamma", 0.99, "discount")
tf.flags.DEFINE_integer("episodes", 6, "episodes to play")
tf.flags.DEFINE_string("log", "", "where to log")


class CartPole:
    gravity, cart_mass, pole_mass, half_length, force, tau = 9.8, 1.0, 0.1, 0.5, 10.0, 0.02

    def reset(self):
        self.state = np.random.uniform(-0.05, 0.05, size=4)
        self.steps = 0
        return self.state.copy()

    def step(self, action):
        x, x_dot, theta, theta_dot = self.state
        push = self.force if action == 1 else -self.force
        total = self.cart_mass + self.pole_mass
        temp = (push + self.pole_mass * self.half_length * theta_dot**2 * np.sin(theta)) / total
        theta_acc = (self.gravity * np.sin(theta) - np.cos(theta) * temp) / (
            self.half_length * (4.0 / 3.0 - self.pole_mass * np.cos(theta) ** 2 / total)
        )
        x_acc = temp - self.pole_mass * self.half_length * theta_acc * np.cos(theta) / total
        self.state = self.state + self.tau * np.array([x_dot, x_acc, theta_dot, theta_acc])
        self.steps += 1
        done = abs(self.state[0]) > 2.4 or abs(self.state[2]) > 0.21 or self.steps >= 60
        return self.state.copy(), 1.0, done


def fully_connected(x, n_out, name, activation=None):
    n_in = x.get_shape().as_list()[-1]
    with tf.variable_scope(name):
        w = tf.get_variable("w", [n_in, n_out], initializer=tf.truncated_normal_initializer(stddev=0.1))
        b = tf.get_variable("b", [n_out], initializer=tf.constant_initializer(0.0))
        y = tf.nn.xw_plus_b(x, w, b)
        return activation(y) if activation is not None else y


def discount(rewards, gamma):
    out = np.zeros_like(rewards, dtype=np.float32)
    running = 0.0
    for t in reversed(range(len(rewards))):
        running = running * gamma + rewards[t]
        out[t] = running
    return out


def main(_):
    env = CartPole()
    observations = tf.placeholder(tf.float32, [None, 4], "observations")
    actions = tf.placeholder(tf.int32, [None], "actions")
    returns = tf.placeholder(tf.float32, [None], "returns")

    with tf.variable_scope("policy"):
        hidden = fully_connected(observations, FLAGS.hidden, "fc1", tf.nn.tanh)
        logits = fully_connected(hidden, 2, "fc2")
        probabilities = tf.nn.softmax(logits)
        sampled = tf.squeeze(tf.multinomial(logits, 1), axis=1)
    with tf.variable_scope("value"):
        value = tf.squeeze(fully_connected(fully_connected(observations, FLAGS.hidden, "fc1", tf.nn.relu), 1, "fc2"), 1)

    advantage = tf.stop_gradient(returns - value)
    neg_log_prob = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=actions, logits=logits)
    policy_loss = tf.reduce_mean(neg_log_prob * advantage)
    entropy = -tf.reduce_mean(tf.reduce_sum(probabilities * tf.log(probabilities + 1e-8), axis=1))
    value_loss = tf.reduce_mean(tf.squared_difference(returns, value))
    policy_vars = tf.trainable_variables("policy")
    value_vars = tf.trainable_variables("value")
    train_policy = tf.train.AdamOptimizer(0.01).minimize(policy_loss - 0.01 * entropy, var_list=policy_vars)
    train_value = tf.train.AdamOptimizer(0.02).minimize(value_loss, var_list=value_vars)

    saver = tf.train.Saver(max_to_keep=1)
    episode_lengths = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for episode in range(FLAGS.episodes):
            obs = env.reset()
            obs_list, act_list, rew_list = [], [], []
            done = False
            while not done:
                action = sess.run(sampled, feed_dict={observations: [obs]})[0]
                obs_list.append(obs)
                act_list.append(action)
                obs, reward, done = env.step(action)
                rew_list.append(reward)
            G = discount(np.array(rew_list), FLAGS.gamma)
            batch = np.vstack(obs_list)
            feed = {observations: batch, actions: np.array(act_list), returns: G}
            baseline = sess.run(value, {observations: batch})
            residual = G - baseline
            _, _, p_loss, v_loss, probs = sess.run(
                [train_policy, train_value, policy_loss, value_loss, probabilities], feed
            )
            episode_lengths.append(len(rew_list))
        weights = sess.run([v for v in policy_vars])
        norms = [np.linalg.norm(w) for w in weights]
    print(np.mean(episode_lengths), residual.std(), p_loss, v_loss, probs.mean(axis=0), norms)


if __name__ == "__main__":
    tf.app.run()
