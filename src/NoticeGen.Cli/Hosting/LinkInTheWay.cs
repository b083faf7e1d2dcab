namespace NoticeGen.Cli.Hosting;

/// <summary>A file was to be written where a link stands, which would have been written through.</summary>
internal sealed class LinkInTheWay(string path) : IOException($"`{path}` is a link")
{
    public string Path { get; } = path;
}
