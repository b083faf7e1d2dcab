using Xunit;

namespace NoticeGen.Tests.Rendering.Docx;

/// <summary>
/// Compares text with a file beside the tests. With NOTICEGEN_UPDATE=1 the file is written instead; read the
/// difference before committing it.
/// </summary>
internal static class Golden
{
    public static void Check(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, "tests", "NoticeGen.Tests", path);
        if (Environment.GetEnvironmentVariable("NOTICEGEN_UPDATE") == "1")
        {
            File.WriteAllText(file, actual);
        }
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
