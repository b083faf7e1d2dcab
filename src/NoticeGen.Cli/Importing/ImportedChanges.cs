using NoticeGen.Published;

namespace NoticeGen.Cli.Importing;

/// <summary>What a file tells otherwise than a notice, a line each.</summary>
internal static class ImportedChanges
{
    /// <summary>Characters of a value.</summary>
    private const int MostShown = 80;

    /// <param name="source">The file's name.</param>
    public static string Line(ImportedChange change, string source)
    {
        var told = $"“{Short(change.Told)}” ({(change.Places.IsEmpty ? source : $"{source}, {DraftYaml.Places(change.Places)}")})";
        return change.Kind switch
        {
            ImportedChangeKind.New => $"  new      {change.Field}: {told}",
            ImportedChangeKind.Changed => $"  changed  {change.Field}: “{Short(change.Noted)}” → {told}",
            ImportedChangeKind.Gone => $"  stays    {change.Field}: “{Short(change.Noted)}”, which {source} no longer says",
            _ => $"  stays    {change.Field}: {(change.Noted is null ? "a person took it out" : $"“{Short(change.Noted)}”")}; the file says {told}",
        };
    }

    private static string Short(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" / ");
        return line.Length <= MostShown ? line : line[..MostShown].TrimEnd() + "…";
    }
}
