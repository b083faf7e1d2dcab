namespace NoticeGen.Cli.Scaffolding;

/// <summary>What <c>new</c> begins with for the everyday services of a council: everything that the authority must decide is a blank.</summary>
internal static class Starters
{
    /// <summary>The one for services that have none of their own.</summary>
    public const string General = "general";

    private const string Prefix = "scaffold/starters/";

    private const string Extension = ".yaml";

    /// <summary>The services that have one, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Starters).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Extension.Length])
            .Where(name => name != General)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The starter for a notice: that of its own name, or of the service that its name begins or ends with, such as <c>parking-permits</c>.</summary>
    public static string For(string notice) =>
        Names.Contains(notice, StringComparer.Ordinal) ? notice
        : Names.Where(name => notice.StartsWith(name + "-", StringComparison.Ordinal) || notice.EndsWith("-" + name, StringComparison.Ordinal))
            .MaxBy(name => name.Length) ?? General;

    public static string Text(string starter, IReadOnlyDictionary<string, string> blanks) => Scaffold.Text($"starters/{starter}{Extension}", blanks);
}
