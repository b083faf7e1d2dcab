namespace NoticeGen.Versions;

/// <summary>An entry of the ledger with what follows from the entries after it.</summary>
/// <param name="Line">The line of the ledger, from 1.</param>
/// <param name="Successor">What took its place; null while it stands.</param>
public sealed record PublishedVersion(LedgerEntry Entry, int Line, LedgerEntry? Successor)
{
    public DateOnly Published => Entry.Published;

    /// <summary>The last day on which it stood; null while it stands, or when it was replaced on the day that it came.</summary>
    public DateOnly? Until => Successor is { } next && next.Published > Published ? next.Published.AddDays(-1) : null;

    /// <summary>Whether it was replaced on the day that it came, so that it is no day's answer.</summary>
    public bool WasReplacedAtOnce => Successor is { } next && next.Published == Published;

    public bool IsLiveOn(DateOnly day) => day >= Published && !(day >= Successor?.Published);
}
