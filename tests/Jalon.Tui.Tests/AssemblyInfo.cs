// The library keeps colours and key bindings for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
