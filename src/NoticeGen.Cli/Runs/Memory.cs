namespace NoticeGen.Cli.Runs;

/// <summary>
/// Has the memory collected that finished notices leave behind. Left to itself, the runtime would rather take more of it for
/// each notice than look through what is kept, and memory is to stay flat in their number.
/// </summary>
internal static class Memory
{
    /// <summary>A collection takes about as long as one notice.</summary>
    private const int NoticesBetweenCollections = 100;

    /// <param name="notices">How many are finished, this one among them.</param>
    public static void CollectAfter(int notices)
    {
        if (notices % NoticesBetweenCollections == 0)
        {
            Collect();
        }
    }

    /// <param name="notices">How many were worked on; few leave little.</param>
    public static void CollectAtTheEnd(int notices)
    {
        if (notices >= NoticesBetweenCollections)
        {
            Collect();
        }
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
