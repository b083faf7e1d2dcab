namespace NoticeGen.Auditing.Verifying;

/// <summary>The formats that a build makes, as its manifest names them.</summary>
internal static class FormatName
{
    public const string Html = "html";
    public const string Fragment = "fragment";
    public const string Pdf = "pdf";
    public const string Docx = "docx";
    public const string PlainText = "txt";
    public const string Markdown = "md";
    public const string Json = "json";
}
