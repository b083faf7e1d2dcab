using NoticeGen.Documents;

namespace NoticeGen.Notices;

/// <summary>What a file under <c>notices/</c> is, by its path alone.</summary>
public static class NoticeFiles
{
    private const string Folder = "notices";
    private const string Ending = ".yaml";
    private const string Authority = "authority";
    private const string Imported = ".import.lock";
    private const string Registered = ".register.lock";
    private const string Leftovers = ".leftovers.md";

    /// <summary>The authority and the name of the notice that a file is; null for every other file.</summary>
    public static (string Authority, string Name)? NoticeAt(string path) =>
        Parts(path) is [_, var authority, var file] && authority[0] != '_' && file[..^Ending.Length] is { Length: > 0 } and not Authority and var name && OverlayAt(path) is null
            ? (authority, name)
            : null;

    /// <summary>
    /// What a file says in a further language, and in which: <c>housing.cy.yaml</c> is what <c>housing.yaml</c> says in
    /// Welsh, and so with an authority's file and what notices share. Null for every other file.
    /// </summary>
    public static Overlay? OverlayAt(string path)
    {
        if (Parts(path) is not [_, _, var file])
        {
            return null;
        }
        var name = file[..^Ending.Length];
        return LanguageTag.In(name) is { } language ? new Overlay(path[..^file.Length] + name[..^(language.Length + 1)] + Ending, language) : null;
    }

    /// <summary>The same of a file that is named for something that is no language, such as <c>housing.welsh.yaml</c>.</summary>
    public static Overlay? MistakenOverlayAt(string path) =>
        Parts(path) is [_, _, var file] && file[..^Ending.Length] is var name && name.LastIndexOf('.') is > 0 and var dot && LanguageTag.In(name) is null
            ? new Overlay(path[..^file.Length] + name[..dot] + Ending, name[(dot + 1)..]) : null;

    /// <summary>Where what a file says in a further language stands.</summary>
    public static string OverlayPath(string path, string language) => $"{path[..^Ending.Length]}.{language}{Ending}";

    /// <summary>Where it is kept what a file said that a notice, or an authority's file, was imported from.</summary>
    /// <param name="isRegister">Whether the file is a register, which tells of a notice beside the document that it was imported from.</param>
    public static string ImportedPath(string path, bool isRegister = false) => path[..^Ending.Length] + (isRegister ? Registered : Imported);

    /// <summary>Where it stands what no field and no section holds of such a file.</summary>
    public static string LeftoversPath(string path) => path[..^Ending.Length] + Leftovers;

    /// <summary>Whether a file is kept for whoever imports, and no notice is made of it.</summary>
    public static bool IsOfImport(string path) => path.EndsWith(Imported, StringComparison.Ordinal) || path.EndsWith(Registered, StringComparison.Ordinal) || path.EndsWith(Leftovers, StringComparison.Ordinal);

    private static string[]? Parts(string path) =>
        path.EndsWith(Ending, StringComparison.Ordinal) && path.Split('/') is [Folder, { Length: > 0 }, _] parts ? parts : null;
}

/// <param name="Of">The path of the file whose texts it translates.</param>
public sealed record Overlay(string Of, string Language);
