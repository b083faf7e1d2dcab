using System.Collections.Immutable;
using System.Reflection;
using Xunit;

namespace NoticeGen.Testing;

/// <summary>
/// Expected results that are kept as files of the repository. A test that finds a difference names the file, shows the lines
/// that differ and prints the command that rewrites it; with NOTICEGEN_UPDATE=1 the file is rewritten instead, which is
/// refused where CI=true, so that nothing is approved unread.
/// </summary>
internal static class Golden
{
    private const int Around = 3;

    public static bool IsUpdating => Updates(Environment.GetEnvironmentVariable("NOTICEGEN_UPDATE"), Environment.GetEnvironmentVariable("CI"));

    /// <summary>Whether files are to be rewritten, by the values of NOTICEGEN_UPDATE and CI.</summary>
    /// <exception cref="InvalidOperationException">They are, where nobody reads the difference.</exception>
    public static bool Updates(string? update, string? ci) =>
        update == "1" && (ci != "true"
            ? true
            : throw new InvalidOperationException("NOTICEGEN_UPDATE is refused where CI=true: rewrite expected files on your own machine and read the difference"));

    /// <summary>Compares text with a file; the kind of line end does not count.</summary>
    /// <param name="path">Below the repository, with forward slashes.</param>
    public static void Check(string path, string actual)
    {
        var full = Path.Combine(Repository.Root, path);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
            return;
        }
        var expected = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : null;
        var made = actual.ReplaceLineEndings("\n");
        if (expected != made)
        {
            Assert.Fail(Difference(path, expected, made));
        }
    }

    /// <summary>Compares bytes with a file.</summary>
    /// <param name="path">Below the repository, with forward slashes.</param>
    public static void Check(string path, ImmutableArray<byte> actual)
    {
        var full = Path.Combine(Repository.Root, path);
        if (IsUpdating)
        {
            File.WriteAllBytes(full, [.. actual]);
            return;
        }
        if (!File.Exists(full) || !actual.AsSpan().SequenceEqual(File.ReadAllBytes(full)))
        {
            Assert.Fail(Difference(path, actual.Length));
        }
    }

    /// <summary>Where two texts part, with a few lines around it, and how to accept the new one.</summary>
    public static string Difference(string path, string? expected, string actual)
    {
        if (expected is null)
        {
            return $"{path} does not exist. {HowToRewrite} It would hold:\n{actual}";
        }
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var first = 0;
        while (first < left.Length && first < right.Length && left[first] == right[first])
        {
            first++;
        }
        return $"{path} differs from line {first + 1} on. Expected:\n{Excerpt(left, first)}\nbut there is:\n{Excerpt(right, first)}\n{HowToRewrite}";
    }

    /// <summary>That a file of other bytes is made now, of this length, and how to accept it.</summary>
    public static string Difference(string path, int length) => $"{path} is not what is made now ({length} bytes). {HowToRewrite}";

    private static string HowToRewrite
    {
        get
        {
            // Not by the name of the process: without .exe at its end, it would lose its last part for an extension.
            var project = Assembly.GetEntryAssembly()!.GetName().Name;
            var filter = TestContext.Current.Test?.TestCase.TestClassName is { } name ? $" -- --filter-class {name}" : "";
            return $"If the new one is right: NOTICEGEN_UPDATE=1 dotnet test --project tests/{project}{filter}, then read the difference.";
        }
    }

    private static string Excerpt(string[] lines, int at) =>
        string.Join('\n', lines.Select((line, i) => $"{(i == at ? '>' : ' ')} {line}").Skip(Math.Max(0, at - Around)).Take((2 * Around) + 1));
}
