namespace NoticeGen.Cli.Hosting;

/// <summary>A file holds more than can be read at once: 2 GB.</summary>
internal sealed class FileTooLarge(string path) : IOException($"`{path}` is larger than 2 GB");
