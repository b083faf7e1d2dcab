namespace NoticeGen.Documents;

/// <summary>
/// One way of telling the same notice: a language (BCP 47, such as <c>en</c> or <c>cy</c>) and a variant, which is the
/// name of a folder under <c>templates/</c>.
/// </summary>
public sealed record Edition(string Language, string Variant)
{
    /// <summary>The edition that every workspace has; its name is left out of the names of files.</summary>
    public const string Standard = "standard";

    /// <summary>
    /// The language that notices, the reference data and templates without a language in their names are written in; it is
    /// left out of the names of files.
    /// </summary>
    public const string SourceLanguage = "en";

    public bool IsInSourceLanguage => Language == SourceLanguage;

    /// <summary>
    /// What readers choose the edition by when it is set in one of its variant's themes: the variant's name for the
    /// variant's own theme, <c>large-print</c> or <c>easy-read-large-print</c> for a further one.
    /// </summary>
    public string NameIn(string theme) => NameOf(Variant, theme);

    /// <inheritdoc cref="NameIn"/>
    public static string NameOf(string variant, string theme) =>
        theme == variant ? variant : variant == Standard ? theme : $"{variant}-{theme}";

    /// <summary>What goes between the notice's name and the file's ending: empty, <c>.easy-read</c>, <c>.large-print.cy</c> …</summary>
    public string FileSuffix(string theme) =>
        (NameIn(theme) is Standard ? "" : "." + NameIn(theme)) + (IsInSourceLanguage ? "" : "." + Language);

    public override string ToString() => $"{Language}/{Variant}";
}
