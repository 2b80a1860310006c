# Solves every class of an exported problem with glmnet: binomial with proportions, raw features, box limits.
# Usage: Rscript glmnet.R <folder> <n> <d> <k> <lambda>; reads x.bin, targets.bin, lower.bin, upper.bin, writes glmnet.bin and glmnet.txt.
suppressMessages(library(glmnet))
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
n <- as.integer(args[2]); d <- as.integer(args[3]); k <- as.integer(args[4]); lambda <- as.numeric(args[5])
numbers <- function(name, count, size) {
  con <- file(file.path(folder, name), "rb")
  on.exit(close(con))
  readBin(con, "numeric", count, size = size)
}
x <- matrix(numbers("x.bin", n * d, 4), n, d)
targets <- matrix(numbers("targets.bin", n * k, 8), n, k)
lower <- matrix(numbers("lower.bin", d * k, 8), d, k)
upper <- matrix(numbers("upper.bin", d * k, 8), d, k)
out <- file(file.path(folder, "glmnet.bin"), "wb")
seconds <- matrix(0, k, 2)
for (class in seq_len(k)) {
  p <- targets[, class]
  largest <- max(abs(crossprod(x, p - mean(p)))) / n
  path <- exp(seq(log(max(largest, lambda * 1.01)), log(lambda), length.out = 30))
  spent <- system.time(
    fit <- glmnet(x, cbind(1 - p, p), family = "binomial", lambda = path, standardize = FALSE, thresh = 3e-9,
                  maxit = 1e6, lower.limits = lower[, class], upper.limits = upper[, class])
  )
  seconds[class, ] <- c(spent["elapsed"], spent["user.self"] + spent["sys.self"])
  last <- length(fit$lambda)
  writeBin(c(as.numeric(fit$beta[, last]), as.numeric(fit$a0[last])), out, size = 8)
}
close(out)
write(colSums(seconds), file.path(folder, "glmnet.txt"), ncolumns = 1)
