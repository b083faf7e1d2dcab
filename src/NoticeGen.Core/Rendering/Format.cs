namespace NoticeGen.Rendering;

/// <summary>A file format; its name is what <c>--format</c> takes and the file's ending.</summary>
/// <param name="HasPages">Whether type and paper are fixed; readers of other formats choose the size of type themselves.</param>
public sealed record Format(string Name, string Title, string MediaType, bool HasPages)
{
    public static readonly Format Html = new("html", "Web page", "text/html", HasPages: false);
    public static readonly Format Pdf = new("pdf", "PDF", "application/pdf", HasPages: true);

    public static readonly Format Docx = new(
        "docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HasPages: true);

    public override string ToString() => Name;
}
