// Two at a time: servers and pages mostly wait, but more of them on a small machine would only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
