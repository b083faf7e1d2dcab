using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>A published notice in Welsh is asked what a notice must tell; what cannot be told for certain is no error.</summary>
public sealed class AuditInWelshTests
{
    private static readonly (string Rule, string Text)[] Parts =
    [
        ("", "# Hysbysiad preifatrwydd: tai"),
        ("NG101", "Cyngor Northtown yw rheolydd eich gwybodaeth bersonol."),
        ("NG102", "Gallwch anfon neges at tai@northtown.example neu ffonio 01632 960 000."),
        ("NG103", "Enw swydd: Swyddog Diogelu Data."),
        ("NG106", "Rydym yn ei defnyddio er mwyn dod o hyd i gartrefi i bobl, a dyna ein dibenion."),
        ("NG107", "Ein sail gyfreithlon yw tasg gyhoeddus."),
        ("NG108", "Byddwn yn rhannu peth ohoni gyda’r heddlu a chymdeithasau tai."),
        ("NG115", "Nid yw’n mynd y tu allan i’r Deyrnas Unedig."),
        ("NG104", "Caiff eich ffeil ei chadw am 6 blynedd."),
        ("NG109", "Rydym hefyd yn ei chael gan eich landlord."),
        ("NG110", "Eich enw, eich cyfeiriad a’ch dyddiad geni."),
        ("", "## Eich hawliau"),
        ("NG111", "Gallwch ofyn am gopi o’ch gwybodaeth."),
        ("NG111", "Gallwch ofyn i ni gywiro camgymeriadau."),
        ("NG111", "Gallwch ofyn i ni ddileu’r hyn sydd gennym."),
        ("NG111", "Gallwch ofyn i ni gyfyngu ar y defnydd ohoni."),
        ("NG112", "Gallwch wrthwynebu’r ffordd rydym yn ei defnyddio."),
        ("NG118", "I arfer eich hawliau, ysgrifennwch atom."),
        ("NG114", "Mae gennych hawl i gwyno i ni."),
        ("NG113", "Mae gennych hawl i gwyno i’r Comisiynydd Gwybodaeth."),
        ("NG113", "Mae rhagor ar https://ico.org.uk a thrwy 0330 414 6421."),
        ("NG116", "Nid oes rhaid i chi roi eich manylion i ni."),
        ("NG117", "Nid oes dim yn cael ei benderfynu gan gyfrifiadur yn unig; person sy’n gwneud pob penderfyniad, nid cyfrifiadur."),
        ("NG121", "Gallwch ofyn am brint bras."),
        ("NG122", "Fersiwn 2, 3 Mawrth 2026."),
    ];

    [Fact]
    public void A_whole_notice_lacks_nothing() => Assert.Equal(["NG354"], Found(Parts).Keys);

    [Fact]
    public void What_is_taken_out_is_missed_and_nothing_is_an_error()
    {
        foreach (var part in Parts.Where(part => part.Rule.Length > 0))
        {
            var found = Found(Parts.Where(other => other != part));
            Assert.True(found.ContainsKey(part.Rule), $"without “{part.Text}” only these are told: {string.Join(", ", found.Keys)}");
            Assert.DoesNotContain(Severity.Error, found.Values);
        }
    }

    [Fact]
    public void An_item_without_a_word_of_its_subject_is_told_to_be_missing_and_another_to_be_looked_for()
    {
        Assert.Contains(Findings(Whole(Parts.Where(part => part.Rule is not ("NG113" or "NG114")))), finding =>
            finding is { Rule.Code: "NG113", Severity: Severity.Warning } && !finding.Message.Contains("understood", StringComparison.Ordinal));
        Assert.Contains(Findings(Whole(Parts.Where(part => part.Rule != "NG104").Append(("", "Rydym yn cadw popeth yn ddiogel.")))), finding =>
            finding is { Rule.Code: "NG104", Severity: Severity.Warning } && finding.Message.EndsWith("in words that were understood; see that it does in others", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mae ein hysbysiad preifatrwydd llawn yn dweud mwy.")]
    [InlineData("Gweler siarter gwybodaeth bersonol y cyngor.")]
    public void Where_another_notice_may_tell_it_that_is_said(string leads)
    {
        Assert.Contains(Findings(Whole(Parts.Where(part => part.Rule is not ("NG113" or "NG114" or "NG104" or "NG107")).Append(("", leads)))), finding =>
            finding.Rule.Code == "NG113" && finding.Message.StartsWith("the notice itself does not say", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_notice_in_another_language_is_asked_as_before()
    {
        var text = $"{string.Join("\n\n", Parts.Select(part => part.Text))}\n\n# Privacy notice\n\n{string.Concat(Enumerable.Repeat("We are the council. We use your information to find homes for people who ask us for one. You can ask us for a copy of it.\n\n", 14))}";
        var findings = Findings(text);
        Assert.Contains(findings, finding => finding.Message.StartsWith("a part of the text is in Welsh", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Rule.Code == "NG104");
    }

    private static string Whole(IEnumerable<(string Rule, string Text)> parts) => string.Join("\n\n", parts.Select(part => part.Text)) + "\n";

    private static ImmutableArray<Diagnostic> Findings(string text) =>
        PublishedNotices.AuditText(text, "hysbysiad.md").Diagnostics;

    private static Dictionary<string, Severity> Found(IEnumerable<(string Rule, string Text)> parts) =>
        Findings(Whole(parts)).GroupBy(finding => finding.Rule.Code, StringComparer.Ordinal)
            .ToDictionary(rule => rule.Key, rule => rule.Max(finding => finding.Severity), StringComparer.Ordinal);
}
