using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>Files that are not the YAML they should be: what is said, and at which line and column.</summary>
public sealed class YamlReaderTests
{
    private const string Valid = "title: Housing\ncontroller:\n  name: Northtown Council\n";

    [Fact]
    public void A_sound_notice_has_no_problem()
    {
        Assert.Equal([], Problems(Valid));
    }

    [Fact]
    public void A_tab_in_the_indentation_is_shown_where_it_stands()
    {
        Assert.Equal([Here("3:1 NG001 the line is indented with a tab")], Problems("title: Housing\ncontroller:\n\tname: Northtown\n"));
        Assert.Equal([Here("4:3 NG001 the line is indented with a tab")], Problems("title: Housing\ncontroller:\n  name: Northtown\n  \tshort_name: N\n"));
    }

    [Fact]
    public void A_key_given_twice_names_both_places()
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice(Valid + "summary: x\ntitle: Again\n").Read().Diagnostics);
        Assert.Equal(Here("5:1 NG006 `title` is given twice"), Testing.Problems.Line(problem));
        Assert.Equal((1, 1), Assert.Single(problem.Related).Origin.Start);
        Assert.Equal("keep one of them", problem.Help);
    }

    [Fact]
    public void An_empty_file_is_named_as_such()
    {
        Assert.Equal([Here("1:1 NG015 the file is empty")], Problems(""));
    }

    [Theory]
    [InlineData("# Nothing here yet.\n")]
    [InlineData("\n\n# one\n# two\n")]
    [InlineData("---\n")]
    [InlineData("~\n")]
    public void A_file_of_comments_alone_is_named_as_such(string yaml)
    {
        Assert.Equal([Here("1:1 NG015 the file holds no fields, only comments")], Problems(yaml));
    }

    [Theory]
    [InlineData("just words\n", "1:1 NG008 the file holds text; it should hold fields such as `title: …`")]
    [InlineData("- a\n- b\n", "1:1 NG008 the file holds a list; it should hold fields such as `title: …`")]
    public void A_file_that_holds_no_fields_is_told_what_it_should_hold(string yaml, string expected)
    {
        Assert.Equal([Here(expected)], Problems(yaml));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_shown_at_the_first_wrong_byte()
    {
        byte[] latin1 = [.. "title: Housing\nsummary: caf"u8, 0xE9, .. "\n"u8];
        Assert.Equal([Here("2:13 NG002 the file is not UTF-8 text: `é` is written as in Windows-1252 (“ANSI”)")], Problems(latin1));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-16", false)]
    public void Other_encodings_are_not_read_as_something_else(string encoding, bool marked = true)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] content = [.. marked ? codec.GetPreamble() : [], .. codec.GetBytes(Valid)];
        Assert.Equal([Here("1:1 NG002 the file is saved as UTF-16 (in Notepad: “Unicode”), not as UTF-8")], Problems(content));
    }

    [Fact]
    public void Signs_of_Windows_are_shown_as_their_writer_sees_them()
    {
        byte[] ansi = [.. "title: Housing\nsummary: the council"u8, 0x92, .. "s own\n"u8];
        Assert.Equal([Here("2:21 NG002 the file is not UTF-8 text: `’` is written as in Windows-1252 (“ANSI”)")], Problems(ansi));
    }

    [Fact]
    public void A_byte_order_mark_is_accepted_and_counts_in_no_column()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. "titel: Housing\n"u8];
        Assert.Equal(Here("1:1 NG007 a privacy notice has no field `titel`"), Problems(marked)[0]);
        Assert.Equal("Housing", Workspace.Empty.With(Workspace.NoticePath, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Valid)]).Read().Value!.Title);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_are_accepted_and_places_stay_right(string lineEnd)
    {
        var yaml = "title: Housing\nsummary: |-\n  one\n  two\ncontroller:\n  name: Northtown\n  nmae: x\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        var read = Workspace.Empty.WithNotice(yaml).Read();
        Assert.Equal([Here("7:3 NG007 the controller has no field `nmae`")], Testing.Problems.Lines(read.Diagnostics));
        Assert.Equal((6, 9), read.Value!.Controller!.Scalar("name")!.Origin.Start);
        Assert.Equal("one\ntwo", read.Value.Fields.Text("summary"));
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_by_its_size()
    {
        var large = new byte[10 << 20];
        Array.Fill(large, (byte)'a');
        Assert.Equal([Here("1:1 NG003 the file holds 10,485,760 bytes; no notice is that large")], Problems(large));
    }

    [Fact]
    public void A_file_above_the_limit_of_a_notice_is_refused_by_its_length()
    {
        var large = "title: " + new string('a', 1 << 20);
        Assert.Equal([Here("1:1 NG003 the file holds 1,048,583 characters; the most that is read is 1,048,576")], Problems(large));
    }

    [Theory]
    [InlineData("title: {0}", "1:8")]
    [InlineData("title: \"{0}\"", "1:8")]
    [InlineData("{0}: a", "1:1")]
    [InlineData("recipients: [{0}]", "1:14")]
    public void One_text_as_long_as_a_notice_is_refused_where_it_begins(string yaml, string place)
    {
        var problem = Assert.Single(Problems(string.Format(System.Globalization.CultureInfo.InvariantCulture, yaml, new string('a', 20_001))));
        Assert.Equal(Here($"{place} NG003 one text holds 20,001 characters here; the most that is read is 20,000"), problem);
    }

    [Theory]
    [InlineData("[", "1:72")]
    [InlineData("{a: ", "1:261")]
    public void Ten_thousand_levels_are_refused(string opening, string place)
    {
        var yaml = "about: " + string.Concat(Enumerable.Repeat(opening, 10_000));
        var problem = Assert.Single(Problems(yaml));
        Assert.Contains("NG004 values are nested more than 64 levels deep here", problem, StringComparison.Ordinal);
        Assert.StartsWith(Here(place), problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_indented_levels_are_refused()
    {
        var yaml = string.Concat(Enumerable.Range(0, 1_000).Select(level => new string(' ', level) + "a:\n"));
        Assert.Equal([Here("65:65 NG004 values are nested more than 64 levels deep here")], Problems(yaml));
        var list = string.Concat(Enumerable.Repeat("- ", 10_000)) + "a\n";
        Assert.Equal([Here("1:131 NG004 values are nested more than 64 levels deep here")], Problems(list));
    }

    [Fact]
    public void An_alias_bomb_goes_off_nowhere()
    {
        var yaml = "a: &a [lol, lol, lol, lol]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n";
        Assert.Equal([Here("1:4 NG005 the anchor `&a` is not allowed")], Problems(yaml));
    }

    [Theory]
    [InlineData("title: &name Housing\n", "1:8 NG005 the anchor `&name` is not allowed")]
    [InlineData("title: Housing\nsummary: *name\n", "2:10 NG005 the alias `*name` is not allowed")]
    [InlineData("title: Housing\n<<: {summary: merged}\n", "2:1 NG005 the merge key `<<` is not allowed")]
    [InlineData("title: !!str Housing\n", "1:8 NG005 a YAML tag is not allowed")]
    [InlineData("title: !custom Housing\n", "1:8 NG005 a YAML tag is not allowed")]
    [InlineData("!![", "1:1 NG005 a YAML tag is not allowed")]
    [InlineData("title: Wow!\nsummary: !![ Housing\n", "2:10 NG005 a YAML tag is not allowed")]
    [InlineData("title: Housing\n---\ntitle: Another\n", "2:1 NG001 a second document begins here")]
    [InlineData("title: Housing\n? [a, b]\n: c\n", "1:1 NG001 a field's name must be a word, not a list or a group")]
    public void What_makes_values_have_two_places_is_refused(string yaml, string expected)
    {
        Assert.Contains(Here(expected), Problems(yaml));
    }

    [Fact]
    public void A_file_that_may_not_be_read_says_why()
    {
        var outside = Workspace.Empty.WithFault(Workspace.NoticePath, "leads outside the workspace through a link");
        Assert.Equal(
            [Here("1:1 NG014 the file `notices/northtown/housing.yaml` leads outside the workspace through a link")],
            Testing.Problems.Lines(outside.Read().Diagnostics));
        Assert.Equal(
            [Here("1:1 NG017 the file `notices/northtown/housing.yaml` does not exist")],
            Testing.Problems.Lines(Workspace.Empty.Read().Diagnostics));
    }

    [Theory]
    [InlineData("title: Housing\n", 1, 8, "Housing", true)]
    [InlineData("title: \"Housing\"\n", 1, 9, "Housing", true)]
    [InlineData("title: 'It''s'\n", 1, 9, "It's", false)]
    [InlineData("title: |-\n  Housing\n  and rent\n", 2, 3, "Housing\nand rent", false)]
    [InlineData("title: >-\n  Housing\n", 2, 3, "Housing", true)]
    [InlineData("title: Housing\n  and rent\n", 1, 8, "Housing and rent", false)]
    [InlineData("title: \ud83d\ude00 \u0175\n", 1, 8, "\ud83d\ude00 \u0175", true)]
    public void A_value_points_at_its_first_character(string yaml, int line, int column, string text, bool verbatim)
    {
        var title = Workspace.Empty.WithNotice(yaml).Read().Value!.Fields.Scalar("title")!;
        Assert.Equal(text, title.Text);
        Assert.Equal((line, column), title.Origin.Start);
        Assert.Equal(verbatim, title.IsVerbatim);
    }

    private static string Here(string problem) => $"{Workspace.NoticePath}:{problem}";

    private static ImmutableArray<string> Problems(string yaml) => Problems(Encoding.UTF8.GetBytes(yaml));

    private static ImmutableArray<string> Problems(byte[] content) =>
        Testing.Problems.Lines(Workspace.Empty.With(Workspace.NoticePath, content).Read().Diagnostics);
}
