namespace NoticeGen.Records;

/// <summary>
/// Values that stand in the files of a notice and could not be read. What is wrong with each is reported where it stands; whoever
/// looks for what a notice lacks must not take them for absent, so the groups remember that they were asked for one.
/// For one thread at a time, as the notice is.
/// </summary>
public sealed class UnreadValues
{
    private readonly HashSet<Record> _asked = new(ReferenceEqualityComparer.Instance);
    private readonly List<UnfilledValue> _unfilled = [];

    /// <summary>The groups that were asked for a value that could not be read, since <see cref="Forget"/>.</summary>
    public IReadOnlyCollection<Record> Asked => _asked;

    /// <summary>Blanks in fields that hold no free words, such as a date: nothing is wrong with these but that they are not filled in.</summary>
    public IReadOnlyList<UnfilledValue> Unfilled => _unfilled;

    public void Forget() => _asked.Clear();

    public void Add(UnfilledValue blank) => _unfilled.Add(blank);

    internal void Ask(Record group) => _asked.Add(group);
}

/// <summary>A blank such as <c>[insert an email address]</c> with the field that is to be filled in.</summary>
public sealed record UnfilledValue(string Field, FieldType Type, Scalar Blank)
{
    /// <summary>Whether a text is a blank that the program itself offers: "[insert what belongs here]".</summary>
    public static bool Is(string text) =>
        text.StartsWith("[insert", StringComparison.OrdinalIgnoreCase) && text.EndsWith(']');
}
