"""The truth harness: run a program under the real libraries and compare every array with its prediction."""
