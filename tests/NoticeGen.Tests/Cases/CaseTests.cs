using Xunit;

namespace NoticeGen.Tests.Cases;

/// <summary>
/// Each folder here pins every step for one small workspace. To add a case, make a folder with a workspace in it and run
/// the tests with NOTICEGEN_UPDATE=1; then read what was written before committing it.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string> All => [.. CaseFolder.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_step_makes_of_a_case_what_is_expected(string name)
    {
        var folder = CaseFolder.Named(name);
        var made = folder.Project();
        if (Environment.GetEnvironmentVariable("NOTICEGEN_UPDATE") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "expected files are not rewritten in continuous integration");
            folder.Update(made);
        }
        // The first step that differs is the one that broke; later ones only follow from it.
        foreach (var (file, text) in made)
        {
            var expected = folder.Expected(file);
            Assert.True(expected == text, Difference.Between($"{name}/expected/{file}", expected, text));
        }
        Assert.Equal(made.Select(projection => projection.Name).Order(StringComparer.Ordinal), folder.ExpectedNames);
    }
}

/// <summary>Where two texts part, with a few lines around it.</summary>
internal static class Difference
{
    private const int Around = 3;

    public static string Between(string name, string? expected, string actual)
    {
        if (expected is null)
        {
            return $"{name} does not exist; run with NOTICEGEN_UPDATE=1 to write it. It would hold:\n{actual}";
        }
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var first = 0;
        while (first < left.Length && first < right.Length && left[first] == right[first])
        {
            first++;
        }
        return $"{name} differs from line {first + 1} on. Expected:\n{Excerpt(left, first)}\nbut there is:\n{Excerpt(right, first)}";
    }

    private static string Excerpt(string[] lines, int at) =>
        string.Join('\n', lines.Select((line, i) => $"{(i == at ? '>' : ' ')} {line}").Skip(Math.Max(0, at - Around)).Take((2 * Around) + 1));
}
