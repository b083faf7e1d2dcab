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

    /// <summary>What goes between the notice's name and the file's ending: empty, <c>.easy-read</c>, <c>.cy</c> …</summary>
    public string FileSuffix =>
        (IsStandard ? "" : "." + Variant) + (Language == "en" ? "" : "." + Language);

    public override string ToString() => $"{Language}/{Variant}";
}
