namespace NoticeGen.Rendering;

/// <summary>A file format; its name is what <c>--format</c> takes and the file's ending.</summary>
public sealed record Format(string Name, string Title, string MediaType)
{
    public static readonly Format Html = new("html", "Web page", "text/html");
    public static readonly Format Pdf = new("pdf", "PDF", "application/pdf");

    public static readonly Format Docx = new(
        "docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public override string ToString() => Name;
}
