using System.Text;
using NoticeGen.Cli.Configuration;
using NoticeGen.Source;

namespace NoticeGen.Cli.Scaffolding;

/// <summary>The files that <c>init</c> and <c>new</c> begin with, and the blanks that are filled as they are written.</summary>
internal static class Scaffold
{
    /// <summary>The text of a file of this folder with each <c>{{name}}</c> filled.</summary>
    public static string Text(string file, IReadOnlyDictionary<string, string> blanks)
    {
        using var stream = typeof(Scaffold).Assembly.GetManifestResourceStream("scaffold/" + file)
            ?? throw new InvalidOperationException($"the program lacks its file {file}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder(reader.ReadToEnd().ReplaceLineEndings("\n"));
        foreach (var (name, value) in blanks)
        {
            text.Replace("{{" + name + "}}", value);
        }
        return text.ToString();
    }

    public static string Day(DateOnly day) => day.ToIso();

    /// <summary>A notice is looked at again after a year unless its owner says otherwise.</summary>
    public static string ReviewAfter(DateOnly day) => Day(day.AddYears(1));

    /// <summary>The way from a file of the workspace to the schema of notices, for the editor's first line.</summary>
    /// <param name="path">Below the workspace, with forward slashes.</param>
    public static string SchemaFrom(string path) =>
        string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))) + SchemaFile.NoticePath;

    /// <summary>A file's name as words: <c>council-tax</c> as "Council tax".</summary>
    public static string TitleOf(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
