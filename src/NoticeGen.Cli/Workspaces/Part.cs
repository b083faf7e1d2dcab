namespace NoticeGen.Cli.Workspaces;

/// <summary>A part of an estate that is built by itself, so that several machines can build it side by side: some of its units.</summary>
internal abstract record Part
{
    public abstract bool Has(Unit unit);

    /// <summary>As the user named it.</summary>
    public abstract override string ToString();
}

/// <summary>One unit by itself.</summary>
internal sealed record OneUnit(string Id) : Part
{
    public override bool Has(Unit unit) => unit.Id == Id;

    public override string ToString() => Id;
}
