using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>A register of processing becomes drafts: one for each service, every cell in a field or among the leftovers.</summary>
public sealed class RegisterImportTests
{
    private static readonly string[] Heads =
    [
        "Business function", "Purpose of processing", "Name and contact details of joint controller (if applicable)", "Categories of individuals", "Categories of personal data", "Categories of recipients",
        "Names of third countries or international organisations that personal data are transferred to (if applicable)", "Safeguards for exceptional transfers", "Retention schedule (if possible)",
        "General description of technical and organisational security measures (if possible)", "Article 6 lawful basis for processing personal data", "Article 9 condition for processing special category data",
        "Special category data", "Source of the personal data", "Existence of automated decision-making", "Processors", "Legislation", "Link to record of consent",
    ];

    private static readonly string[][] Rows =
    [
        ["Council tax", "To send bills", "", "Residents, landlords", "Name; address\n• bank details", "HMRC; Department of Work and Pensions", "None", "", "6 years from the end of the financial year", "Encryption; access controls", "Article 6(1)(e) Public task", "", "No", "The Valuation Office Agency", "No", "Paybright Ltd", "Local Government Finance Act 1992", "https://example.org/consent"],
        ["Council tax", "Discounts", "", "Residents", "Name, health", "Nobody", "India", "Standard contractual clauses", "Case files: 7 years\nComplaints: until they are closed", "Encryption", "Legal obligation", "Art. 9(2)(g) and Sch 1 para 6", "Health", "", "", "", "", ""],
        ["Housing", "Waiting list", "Southtown Homes", "Applicants", "Name; income", "Landlords", "", "", "6 years after closure", "Locked cabinets", "Some other reason", "Substantial public interest", "Yes", "", "Yes", "", "An Act nobody knows 1901", ""],
    ];

    private const string Tax = "notices/southtown-council/council-tax.yaml";

    [Fact]
    public void Rows_become_one_draft_for_each_service_with_their_values_in_fields()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("register.xlsx", Workbook.Of([Heads, .. Rows]));
        var run = workspace.Run("import", "register.xlsx", "-a", "southtown-council");
        Assert.Equal(0, run.ExitCode);
        var tax = workspace.Read(Tax);
        foreach (var lines in new[]
        {
            "service: \"Council tax\"  # Sheet1!A2: sure",
            "name: \"send bills\"  # Sheet1!B2: likely\n    basis:\n      - public-task  # Sheet1!K2: likely; “Article 6(1)(e) Public task”\n    law:\n      - local-government-finance-act-1992\n    data:\n      - name\n      - address\n      - bank-details\n    recipients:\n      - hmrc\n      - department-of-work-and-pensions\n      - paybright-ltd\n    retention:\n      - to-send-bills\n    people:\n      - \"Residents\"  # Sheet1!D2: likely\n      - landlords  # Sheet1!D2: likely\n",
            "      - case-files\n      - complaints\n", "body: dwp  # Sheet1!F2: sure", "role: processor  # Sheet1!P2: sure",
            "name: \"Health\"  # Sheet1!E3: likely", "kind: special  # Sheet1!M3: likely",
            "- condition: 9-2-g  # Sheet1!L3: sure\n    schedule_1:\n      - sch1-6  # Sheet1!L3: likely", "name: \"The Valuation Office Agency\"",
            "period: \"6 years\"  # Sheet1!I2: likely\n    from: \"the end of the financial year\"", "what: \"Complaints\"  # Sheet1!I3: likely\n    criteria: \"until they are closed\"",
            "outside_uk: \"yes\"  # Sheet1!G3: likely; “India”", "route: safeguards  # Sheet1!H3: likely; “Standard contractual clauses”", "made: \"no\"  # Sheet1!O2: likely",
            "- \"Encryption\"  # Sheet1!J2: likely\n    - \"access controls\"", "- id: import-retention", "taken from register.xlsx, Sheet1!",
        })
        {
            Assert.Contains(lines.Replace("name: \"Health\"", "name: health", StringComparison.Ordinal), tax, StringComparison.Ordinal);
        }
        var housing = workspace.Read("notices/southtown-council/housing.yaml");
        Assert.Contains("- condition: 9-2-g  # Sheet1!L4: sure", housing, StringComparison.Ordinal);
        Assert.Contains("name: \"Southtown Homes\"", housing, StringComparison.Ordinal);
        // What only one purpose has, the notice has as a whole.
        Assert.DoesNotContain("    data:\n", housing, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be used", workspace.Run("lint", "southtown-council/housing").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_every_cell_is_in_a_draft_or_its_leftovers()
    {
        using var workspace = TestWorkspace.Example();
        string[] beside = ["Record of processing 2026"];
        workspace.Write("register.xlsx", Workbook.Of([beside, [.. Heads, "Colour of the file"], .. Rows.Select(row => (string[])[.. row, "green"])]));
        workspace.Run("import", "register.xlsx", "-a", "southtown-council");
        var folder = Path.Combine(workspace.Root, "notices", "southtown-council");
        var written = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText)).ToLowerInvariant();
        var leftovers = string.Concat(Directory.GetFiles(folder, "*.md").Select(File.ReadAllText));
        foreach (var word in Rows.SelectMany(row => row).Concat(Heads).Concat(beside).Append("green").SelectMany(cell => cell.Split([' ', ';', ',', '\n', '•', '.', ':', '/', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)))
        {
            Assert.Contains(word.ToLowerInvariant(), written, StringComparison.Ordinal);
        }
        foreach (var line in new[] { "## The column “Colour of the file”\n\n- Sheet1!S3: green", "Sheet1!K5: Some other reason", "Sheet1!Q5: An Act nobody knows 1901", "Sheet1!R3: https://example", "Sheet1!A1: Record of processing 2026", "Sheet1!M5: Yes" })
        {
            Assert.Contains(line, leftovers.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_of_an_unusable_register_is_written_and_its_place_is_named()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("register.csv", "Name,Town\nAnn,York\n");
        var run = workspace.Run("import", "register.csv", "-a", "southtown-council");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error[NG053 register-unreadable]: `register.csv` is no register that can be read", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Root, "notices", "southtown-council")));
    }

    [Fact]
    public void A_misspelt_head_is_shown_at_its_cell()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("register.xlsx", Workbook.Of(["Title"], ["Service", "Purpose", "Personal data", "Categories of recipeints"], ["Parks", "Bookings", "Name", "Nobody"]));
        var run = workspace.Run("import", "register.xlsx", "-a", "southtown-council", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--> register.xlsx, Sheet1!D2\n  |\n2 | Categories of recipeints\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_for_one_draft_and_drafts_of_one_name_are_told_apart()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("register.csv", "Service,Purpose,Personal data\nParks,Bookings,Name\nPärks!,Events,Name\n");
        Assert.Contains("the register tells of 2", workspace.Run("import", "register.csv", "-a", "southtown-council", "--notice", "parks").Error, StringComparison.Ordinal);
        workspace.Write("register.csv", "Service,Purpose,Personal data\nParks,Bookings,Name\nParks policy,Events,Name\n,,\n");
        Assert.Equal(0, workspace.Run("import", "register.csv", "-a", "southtown-council").ExitCode);
        Assert.Contains("events", workspace.Read("notices/southtown-council/parks-2.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_other_authorities_are_not_theirs()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("register.csv", "Authority,Service,Purpose,Personal data\nsouthtown-council,Parks,Bookings,Name\nwesttown,Housing,List,Name\n");
        workspace.Run("import", "register.csv", "-a", "southtown-council");
        Assert.True(File.Exists(Path.Combine(workspace.Root, "notices", "southtown-council", "parks.yaml")));
        Assert.False(File.Exists(Path.Combine(workspace.Root, "notices", "southtown-council", "housing.yaml")));
    }
}
