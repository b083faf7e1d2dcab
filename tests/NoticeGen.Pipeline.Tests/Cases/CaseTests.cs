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
        if (Golden.IsUpdating)
        {
            folder.Update(made);
        }
        // The first step that differs is the one that broke; later ones only follow from it.
        foreach (var (file, text) in made)
        {
            var expected = folder.Expected(file);
            Assert.True(expected == text, Golden.Difference($"tests/NoticeGen.Pipeline.Tests/Cases/{name}/expected/{file}", expected, text));
        }
        Assert.Equal(made.Select(projection => projection.Name).Order(StringComparer.Ordinal), folder.ExpectedNames);
    }
}
