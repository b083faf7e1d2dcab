using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class PlaceholdersTests
{
    /// <summary>However the signs lie that one begins with: no run of them is looked through more than once.</summary>
    [Theory]
    [InlineData("*")]
    [InlineData(". ")]
    [InlineData("\u2026 ")]
    [InlineData("[insert ")]
    [InlineData("<your ")]
    public void A_long_run_of_signs_before_a_placeholder_does_not_hide_it(string sign) =>
        Assert.Contains(Placeholders.In(string.Concat(Enumerable.Repeat(sign, 200_000)) + " XXX "), match => match.Value == "XXX");

    [Theory]
    [InlineData("**to be confirmed**", "**to be confirmed**")]
    [InlineData("*** to be agreed", null)]
    [InlineData("We keep it for ..........", "..........")]
    [InlineData("How to complain . . . . . . . 5", null)]
    [InlineData("How to complain .......... 5", null)]
    [InlineData("a. . . . . .", ". . . . . .")]
    public void A_run_of_signs_is_taken_whole(string text, string? found) =>
        Assert.Equal(found, Placeholders.In(text).FirstOrDefault()?.Value);

    [Theory]
    [InlineData("[insert name]")]
    [InlineData("[ Add the period ]")]
    [InlineData("[enter]")]
    [InlineData("[Name of council]")]
    [InlineData("[your team]")]
    [InlineData("[delete as needed]")]
    [InlineData("[e.g. police]")]
    [InlineData("[e. g. police]")]
    [InlineData("[eg police]")]
    [InlineData("[if applicable]")]
    [InlineData("[TBA]")]
    [InlineData("[tbc]")]
    [InlineData("[to be agreed]")]
    [InlineData("[xx]")]
    [InlineData("[\u00a0insert name]")]
    [InlineData("<insert name>")]
    [InlineData("<Your name>")]
    [InlineData("Lorem Ipsum")]
    [InlineData("XXXXX")]
    [InlineData("______")]
    [InlineData("TODO")]
    [InlineData("TBC")]
    [InlineData("TBD")]
    [InlineData("FIXME")]
    [InlineData("TBA")]
    [InlineData("[X]")]
    [InlineData("[number]")]
    [InlineData("[number of years]")]
    [InlineData("[council name]")]
    [InlineData("[Council]")]
    [InlineData("[team / service]")]
    [InlineData("[DPO email address]")]
    [InlineData("<council name>")]
    [InlineData("<number>")]
    [InlineData("<<team name>>")]
    [InlineData("«Service_Name»")]
    [InlineData("«council»")]
    [InlineData("{{ controller.name }}")]
    [InlineData("{{x}}")]
    [InlineData("{council_name}")]
    [InlineData("${councilName}")]
    [InlineData("<%= name %>")]
    [InlineData("(name of council)")]
    [InlineData("(insert your team)")]
    [InlineData("(council name)")]
    [InlineData("XX")]
    [InlineData("XXX")]
    [InlineData("£XX")]
    [InlineData("£x")]
    [InlineData("????")]
    [InlineData("........")]
    [InlineData(". . . . .")]
    [InlineData("………")]
    [InlineData("DD/MM/YYYY")]
    [InlineData("dd-mm-yy")]
    [InlineData("DD Month YYYY")]
    [InlineData("YYYY-MM-DD")]
    [InlineData("00/00/0000")]
    [InlineData("XX/XX/20XX")]
    [InlineData("delete as appropriate")]
    [InlineData("Delete where not applicable")]
    [InlineData("insert name here")]
    [InlineData("lorem")]
    [InlineData("[tbd]")]
    [InlineData("[ ]")]
    [InlineData("[please complete]")]
    [InlineData("[NB: check with legal]")]
    [InlineData("[Service]:")]
    [InlineData("%COUNCIL_NAME%")]
    [InlineData("(to be confirmed)")]
    [InlineData("(Please complete.)")]
    [InlineData("*** to be added ***")]
    [InlineData("sample text")]
    [InlineData("X.X")]
    public void Every_kind_is_found_alone_and_in_a_sentence(string placeholder)
    {
        Assert.NotEmpty(Placeholders.In(placeholder));
        Assert.NotEmpty(Placeholders.In($"We keep it for [some](time) and {placeholder} years."));
    }

    [Theory]
    [InlineData("XX years")]
    [InlineData("xx years")]
    [InlineData("X years")]
    [InlineData("[X] years")]
    [InlineData("[] years")]
    [InlineData("[7] years")]
    [InlineData("(X) years")]
    [InlineData("???? years")]
    [InlineData("<number> years")]
    [InlineData("# months")]
    [InlineData("__ years")]
    [InlineData("at least N years")]
    [InlineData("XX working days")]
    [InlineData("To be confirmed")]
    [InlineData("to be agreed.")]
    [InlineData("Text here")]
    [InlineData("Placeholder.")]
    [InlineData("for n years")]
    [InlineData("?? years")]
    [InlineData("\u2026 years")]
    [InlineData("(number) years")]
    public void A_period_or_a_value_that_was_not_filled_in_is_found(string value) => Assert.NotEmpty(Placeholders.In(value));

    [Theory]
    [InlineData("dpo@xxx.gov.uk", true)]
    [InlineData("name@northtown.example", true)]
    [InlineData("firstname.surname@northtown.example", true)]
    [InlineData("https://www.yourcouncil.gov.uk/privacy", true)]
    [InlineData("dpo@northtown.example", false)]
    [InlineData("https://www.northtown.example/your-rights", false)]
    [InlineData("https://www.northtown.example/your-council/privacy", false)]
    public void Addresses_with_a_blank_are_known(string address, bool isBlank) => Assert.Equal(isBlank, Placeholders.InAddress(address).Any());

    [Theory]
    [InlineData("six (6) years")]
    [InlineData("6 x months of 4 weeks")]
    [InlineData("Part XX of the Act, Schedule XXX and Article XX")]
    [InlineData("Northtown Council [the Council] holds it")]
    [InlineData("a line [sic] of 2018 [2018] UKSC 1, and [1]")]
    [InlineData("and so on... then more")]
    [InlineData("Contents .......... 3")]
    [InlineData("is this right? yes!")]
    [InlineData("details of your parents (name and address)")]
    [InlineData("we use your data (the law lets us)")]
    [InlineData("it has to be confirmed by a worker")]
    [InlineData("we insert a chip; we add and delete data")]
    [InlineData("the tax year and six months")]
    [InlineData("it is 5% or 7% of the rent")]
    [InlineData("a place that we hold for you (please complete the form)")]
    [InlineData("[ref]: https://northtown.example")]
    [InlineData("a sample of the text")]
    [InlineData("# Heading {#heading}")]
    [InlineData("We keep it (see [our policy](https://example.org)).")]
    [InlineData("[your rights](#rights)")]
    [InlineData("the xxx and ___ are short")]
    [InlineData("a todo list, at 5 < 6")]
    public void What_only_looks_alike_is_none(string text) => Assert.Empty(Placeholders.In(text));

    /// <summary>So that what comes with the program need not be searched in each run. A list of YAML is none, nor is a variable of a phrase, which is filled in.</summary>
    [Fact]
    public void None_stands_in_the_reference_data_or_the_templates_of_the_program()
    {
        var files = LawReader.BuiltInFiles().Concat(Workspace.Templates.Files.Values
            .Where(file => file.Path.EndsWith(".md.scriban", StringComparison.Ordinal) || file.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(file => SourceText.Deferred(file)!)).ToList();
        Assert.Contains(files, file => file.Path == Workspace.TemplatePath);
        Assert.Empty(
            from file in files
            let text = file.Text.Replace("{{", " ", StringComparison.Ordinal).Replace("}}", " ", StringComparison.Ordinal)
            from found in Placeholders.In(text)
            where !(file.Path.EndsWith(".yaml", StringComparison.Ordinal) && (found.Value[0] == '{' || text[..found.Index].EndsWith(": ", StringComparison.Ordinal)))
            select $"{file.Path}: {found.Value}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_quick_look_misses_nothing_that_the_patterns_find(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "[", "]", "<", ">", " ", "\t", "\n", "\u00a0", "insert", "ADD", "enter", "name of", "your", "Delete", "e.", "g.", "eg", "if applicable", "tb", "tba", "TBC", "to be", "xx", "XX", "\u212a",
            "\u017f", "\u0130", "lorem ", "ipsum", "__", "TODO", "FIXME", "TBD", "(", ")", "word", ".",
            "{", "}", "{{", "}}", "«", "»", "x", "N", " years", " days", "name", "council", "number", "the ", "of", "???", "....", "…", ". ", "DD/", "MM/", "YYYY", "dd ", "mm ", "00/", "0000", "# ", "£", "delete as ",
            "appropriate", "insert ", "here", "text ", "confirmed",
        ];
        var found = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            var all = Placeholders.AllIn(text).Select(match => match.Value).ToList();
            found += all.Count;
            Assert.Equal(all, Placeholders.In(text).Select(match => match.Value));
        }
        Assert.NotEqual(0, found);
    }
}
