// Browsers, builds and whole servers: side by side on a small machine they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
