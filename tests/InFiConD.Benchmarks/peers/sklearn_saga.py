"""Solves class 0 of an exported problem with scikit-learn's saga: each image twice, weighted by p and 1 - p. No boxes.

Usage: python3 sklearn_saga.py <folder> <n> <d> <lambda>; reads x.bin and targets.bin, writes saga.bin and saga.txt.
"""
import sys
import time
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression

folder, n, d, lam = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
x = np.fromfile(f"{folder}/x.bin", np.float32).reshape(d, n).T.astype(np.float64)
p = np.fromfile(f"{folder}/targets.bin", np.float64)[:n]
warnings.filterwarnings("ignore")
model = LogisticRegression(penalty="l1", solver="saga", C=1 / (n * lam), tol=1e-10, max_iter=int(sys.argv[5]))
start = time.perf_counter()
model.fit(np.vstack([x, x]), np.r_[np.ones(n), np.zeros(n)], sample_weight=np.r_[p, 1 - p])
seconds = time.perf_counter() - start
np.r_[model.coef_[0], model.intercept_].astype(np.float64).tofile(f"{folder}/saga.bin")
with open(f"{folder}/saga.txt", "w", encoding="utf-8") as out:
    out.write(f"{seconds}\n")
