namespace NoticeGen.Documents;

/// <summary>
/// One way of telling the same notice: a language (BCP 47, such as <c>en</c> or <c>cy</c>) and a variant, which is the
/// name of a folder under <c>templates/</c>.
/// </summary>
public sealed record Edition(string Language, string Variant)
{
    public const string Standard = "standard";
    public const string EasyRead = "easy-read";

    public bool IsStandard => Variant == Standard;

    /// <summary>
    /// What readers choose the edition by when it is set in one of its variant's themes: the variant's name for the
    /// variant's own theme, <c>large-print</c> or <c>easy-read-large-print</c> for a further one.
    /// </summary>
    public string NameIn(string theme) =>
        theme == Variant ? Variant : IsStandard ? theme : $"{Variant}-{theme}";

    /// <summary>What goes between the notice's name and the file's ending: empty, <c>.easy-read</c>, <c>.large-print.cy</c> …</summary>
    public string FileSuffix(string theme) =>
        (NameIn(theme) is Standard ? "" : "." + NameIn(theme)) + (Language == "en" ? "" : "." + Language);

    /// <summary>The key of the phrase that people know an edition by; an untested Easy Read edition is "easier to read".</summary>
    /// <param name="name">As <see cref="NameIn"/> gives it, such as <c>easy-read-large-print</c>.</param>
    public static string TitleKey(string name, bool isTested) =>
        "edition-" + (isTested ? name : name.Replace(EasyRead, "easier-to-read", StringComparison.Ordinal));

    public override string ToString() => $"{Language}/{Variant}";
}
