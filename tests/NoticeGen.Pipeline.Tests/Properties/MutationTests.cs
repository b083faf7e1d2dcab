using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Properties;

/// <summary>
/// The project's notices are damaged, field by field and in each usual way: what somebody could do by mistake is found, at the
/// severity that its law gives it. What does no harm stays silent.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const double LeastCaught = 0.95;

    /// <summary>A value of a notice, or a sentence in it, that is wrong.</summary>
    private sealed record Damage(string Notice, string What, ImmutableSortedDictionary<string, InputFile> Files, string Code, Severity Severity);

    private static readonly string[] Blanks =
        ["[insert the name]", "XX years", "<council name>", "«Team_Name»", "<<team>>", "{{ x }}", "by DD/MM/YYYY", "Yes / no, delete as appropriate", "Click or tap here to enter text", "????", "lorem ipsum", "Name: .......", "[X] years", "TBC"];

    /// <summary>Sentences with one thing wrong, and what finds it.</summary>
    private static readonly (string Sentence, string Code, Severity Severity)[] Sentences =
    [
        ("We donâ€™t keep it.", "NG318", Severity.Error),
        ("NHS Digital gets a copy of your information.", "NG303", Severity.Warning),
        ("Clinical commissioning groups get a copy of your information.", "NG303", Severity.Warning),
        ("The Children Act 1990 lets us do this.", "NG307", Severity.Warning),
        ("We last checked this on 31 February 2026.", "NG312", Severity.Error),
        ("We answer each request within 60 days.", "NG130", Severity.Warning),
        ("We charge £15 for a copy of your records.", "NG130", Severity.Warning),
        ("Ring the Information Commissioner's Office on 0303 123 1131.", "NG314", Severity.Error),
        ("Ring us on 0345 140 08 if something is wrong.", "NG314", Severity.Error),
        ("Ring us on 0870 123 4567 if something is wrong.", "NG315", Severity.Warning),
        ("You can raise a concern at https://ico.org.uk/concerns/ about this.", "NG304", Severity.Warning),
        ("You can have information rectified, blocked, erased or destroyed.", "NG306", Severity.Warning),
        ("Section 711 of the Children Act 2004 tells us to keep it right.", "NG308", Severity.Warning),
        ("We cannot guarantee that email is safe.", "NG127", Severity.Warning),
        ("Read http://intranet.northtown.example/policy for more.", "NG317", Severity.Warning),
        ("The study will end by December 2022.", "NG311", Severity.Warning),
        ("Write to help@northtown..gov.uk about it.", "NG313", Severity.Warning),
        ("You must complain to us first.", "NG306", Severity.Warning),
        ("We are bound by the 1998 Act.", "NG306", Severity.Warning),
        ("We keep it within the EEA.", "NG306", Severity.Warning),
        ("You can see our entry in the register of data controllers.", "NG306", Severity.Warning),
        ("You can stop processing that is likely to cause you distress.", "NG306", Severity.Warning),
        ("A postal order for £10 comes with your request.", "NG306", Severity.Warning),
        ("We reply to requests within forty days.", "NG306", Severity.Warning),
        ("You may have to pay an administration fee for a copy of your data.", "NG130", Severity.Warning),
        ("You will get your data within 60 days.", "NG130", Severity.Warning),
        ("Subject access requests can only be made in writing.", "NG130", Severity.Warning),
        ("You can only go to the Commissioner after we have answered.", "NG127", Severity.Warning),
        ("By signing the form you agree to the sharing of your data.", "NG127", Severity.Warning),
        ("You are deemed to have consented.", "NG127", Severity.Warning),
        ("Your information is completely secure with us.", "NG127", Severity.Warning),
        ("The council disclaims all liability for lost data.", "NG127", Severity.Warning),
        ("This notice may change without warning.", "NG127", Severity.Warning),
        ("Our legal basis is the Data Protection Act 2018.", "NG127", Severity.Warning),
        ("Our clerk is the data processor.", "NG127", Severity.Warning),
        ("Our Data Protection Officer is the Chief Executive.", "NG127", Severity.Warning),
        ("We follow the General Data Protection Act.", "NG307", Severity.Warning),
        ("We follow the Data Protection Act 2017.", "NG307", Severity.Warning),
        ("Our basis is Article 9(h).", "NG306", Severity.Warning),
        ("A COPI notice lets us share it.", "NG306", Severity.Warning),
        ("See htp://www.northtown.gov.uk for more.", "NG317", Severity.Warning),
        ("We share it with the Care Quality Commision.", "NG303", Severity.Warning),
        ("If you carry on using our website, we assume you are happy with our cookies.", "NG127", Severity.Warning),
    ];

    /// <summary>Fields that are given another value as a whole.</summary>
    private static readonly (string Field, string Yaml, string Code, Severity Severity)[] Fields =
    [
        ("transfers", "transfers:\n  outside_uk: none\n  note: The mailing company stores it in Canada.", "NG324", Severity.Warning),
        ("published", "published: 2031-04-01", "NG312", Severity.Warning),
        ("published", "published: 2017-04-01", "NG129", Severity.Note),
        ("review_by", "review_by: 2020-04-01", "NG124", Severity.Warning),
        ("review_by", "review_by: 2045-04-01", "NG312", Severity.Warning),
        ("published", "published: 1 April 2026", "NG011", Severity.Error),
        ("rights", "rights:\n  exceptions:\n    - right: access\n      applies: \"no\"", "NG111", Severity.Error),
        ("automated_decisions", "automated_decisions:\n  made: \"yes\"", "NG218", Severity.Error),
        ("retention", "retention:\n  - id: records\n    what: Records\n    period: as long as necessary", "NG105", Severity.Error),
        ("retention", "retention:\n  - id: records\n    what: Records\n    criteria: We keep them for as long as we need them.", "NG105", Severity.Error),
        ("transfers", "transfers:\n  outside_uk: somewhere", "NG010", Severity.Error),
        ("owner", "owner: Jane Smith", "NG125", Severity.Warning),
        ("service_contact", "service_contact:\n  name: Jane Smith, Data Protection Officer\n  email: dpo@northtown.example", "NG125", Severity.Warning),
        ("colour", "colour: red", "NG007", Severity.Error),
        ("purposes", "purposes:\n  - id: protect\n    name: keep children out of danger\n    basis: [vital-interests]", "NG224", Severity.Warning),
        ("purposes", "purposes:\n  - id: help\n    name: give you help", "NG107", Severity.Error),
        ("article_9", "article_9:\n  - condition: 9-2-g", "NG203", Severity.Error),
    ];

    /// <summary>Parts that are taken out.</summary>
    private static readonly (string Field, string Code, Severity Severity)[] Parts =
    [
        ("purposes", "NG106", Severity.Error), ("data", "NG110", Severity.Error), ("recipients", "NG108", Severity.Error), ("controller", "NG101", Severity.Error), ("dpo", "NG103", Severity.Error),
        ("retention", "NG104", Severity.Error), ("sources", "NG109", Severity.Error), ("complaints", "NG114", Severity.Error), ("article_9", "NG202", Severity.Error), ("article_10", "NG205", Severity.Error), ("title", "NG009", Severity.Error),
    ];

    private static readonly string[] Harmless =
    [
        "A replacement badge costs £10.",
        "We answer complex requests within three months, and others within one month.",
        "The Information Commissioner will usually ask you to complain to us first.",
        "We would like to hear from you before you contact the Information Commissioner.",
        "There are eight Caldicott principles.",
        "We answer questions from EU citizens about voting.",
        "A register of providers is on our website.",
        "We work to prevent damage to homes.",
        "You do not have to make your request in writing.",
        "Complaints about a councillor must be in writing.",
        "We never take silence as consent.",
        "No system can be 100% secure, but we check ours.",
        "We may change the opening hours without notice.",
        "Our data protection officer reports to the chief executive.",
        "During the pandemic in 2020 we closed the centre.",
        "The UK left the EU in 2020.",
        "We follow section 17 of the Crime and Disorder Act 1998.",
        "If you click accept, you agree to cookies that count visits.",
        "We keep a list of who has looked at your record.",
        "You can ask for a copy of your information. It is free.",
        "In 2016 Public Health England, which has ended, sent us a list.",
        "Until 2018 the Data Protection Act 1998 was the law.",
        "You can ring the Information Commissioner's Office on 0303 123 1113.",
        "We answer a request within one month.",
        "We acknowledge a complaint within 30 days.",
        "The UK GDPR and the Data Protection Act 2018 protect your information.",
        "The Children Act 1989 gives us this work.",
        "Our office is open from 9am to 5pm.",
        "Part XX of the old scheme, and six (6) of its rules, are no longer used.",
        "We work with schools, doctors and the police.",
        "We last checked this on 28 February 2026.",
    ];

    [Fact]
    public void What_is_damaged_is_found_at_the_severity_of_its_law()
    {
        var all = Workspace.Project.NoticeIds.SelectMany(Damages).ToList();
        var missed = all.AsParallel().Where(damage => !IsCaught(damage)).Select(damage => $"{damage.Notice}: {damage.What} should be {damage.Severity} {damage.Code}; {Shown(damage)}").Order(StringComparer.Ordinal).ToList();
        var caught = 1 - ((double)missed.Count / all.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} ways to damage the notices; {caught:P1} found at the right severity"));
        Assert.True(all.Count >= 150, $"there are {all.Count} damages");
        Assert.True(caught >= LeastCaught, $"{caught:P1} of {all.Count} found; not:\n{string.Join('\n', missed)}");
        output.WriteLine(string.Join('\n', missed));
    }

    [Fact]
    public void What_does_no_harm_stays_silent()
    {
        var edits = Workspace.Project.NoticeIds.SelectMany(id => Harmless.Select(sentence => (Id: id, Sentence: sentence))).ToList();
        Assert.True(edits.Count >= 60);
        var loud = edits.AsParallel()
            .SelectMany(edit => New(edit.Id, With(edit.Id, "accuracy", $"accuracy: \"{edit.Sentence}\"")).Select(finding => $"{edit.Sentence} → {Northtown.Line(finding)}"))
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal([], loud);
    }

    private static IEnumerable<Damage> Damages(string id)
    {
        foreach (var (sentence, code, severity) in Sentences)
        {
            yield return new Damage(id, sentence, With(id, "accuracy", $"accuracy: \"{sentence}\""), code, severity);
        }
        foreach (var (field, yaml, code, severity) in Fields)
        {
            yield return new Damage(id, yaml, With(id, field, yaml), code, severity);
        }
        foreach (var (field, code, severity) in Parts.Where(part => Notice(id).Fields.Has(part.Field)))
        {
            // General words may stay where the list is gone.
            var isTold = (field == "recipients" && Notice(id).Fields.Has("sharing")) || (field == "sources" && Notice(id).Fields.Has("collection"));
            yield return new Damage(id, $"no {field}", With(id, field, ""), code, isTold ? Severity.Warning : severity);
        }
        foreach (var damage in Values(id))
        {
            yield return damage;
        }
    }

    /// <summary>Values of each kind that are mistyped, a few in each notice.</summary>
    private static IEnumerable<Damage> Values(string id)
    {
        var values = NoticeText.Of(Notice(id).Fields).Where(text => text.Value.Origin.Excerpt == text.Value.Text && text.Owner.Type.Name != "question").ToList();
        Damage Wrong(NoticeText text, string value, string code, Severity severity) => new(
            id, $"{text.Owner.Type.Name}.{text.Field.Name}: {value}", Replaced(text.Value.Origin, $"\"{value}\""), code, severity);

        var words = Spread(values.Where(text => text.IsWords && text.IsPrinted && !text.InEasyRead), Blanks.Length).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            // What a form leaves is known as the remains of a conversion.
            yield return Wrong(words[i], Blanks[i], Blanks[i].StartsWith("Click", StringComparison.Ordinal) ? "NG318" : "NG120", Severity.Error);
        }
        foreach (var email in Spread(OfKind(values, ScalarKind.Email), 2))
        {
            yield return Wrong(email, email.Value.Text.Replace("@", "", StringComparison.Ordinal), "NG011", Severity.Error);
            yield return Wrong(email, email.Value.Text.Replace(".", "..", StringComparison.Ordinal), "NG313", Severity.Warning);
        }
        foreach (var phone in Spread(OfKind(values, ScalarKind.Telephone), 2))
        {
            yield return Wrong(phone, phone.Value.Text[..^2], "NG314", Severity.Error);
        }
        foreach (var url in Spread(OfKind(values, ScalarKind.Url), 2))
        {
            yield return Wrong(url, "https://eur01.safelinks.protection.outlook.com/?url=x", "NG317", Severity.Warning);
            yield return Wrong(url, "www.northtown.example", "NG011", Severity.Error);
        }
        foreach (var postcode in Spread(values.Where(text => text.Field.Name == "address" && Postcodes.EndsWithOne(text.Value.Text)), 1))
        {
            yield return Wrong(postcode, postcode.Value.Text[..^1], "NG316", Severity.Warning);
        }
        foreach (var basis in Spread(values.Where(text => text.Field.Name == "basis" && text.Owner.Type.Name == "purpose"), 2))
        {
            yield return Wrong(basis, "legitimate-interests", "NG206", Severity.Error);
            yield return Wrong(basis, "public-taks", "NG010", Severity.Error);
        }
        foreach (var condition in Spread(values.Where(text => text.Field.Name == "condition"), 1))
        {
            yield return Wrong(condition, "9-2-z", "NG010", Severity.Error);
        }
        foreach (var statute in Spread(values.Where(text => text.Field.Name == "statute"), 2))
        {
            yield return Wrong(statute, "children-act-1988", "NG010", Severity.Error);
        }
    }

    private static IEnumerable<NoticeText> OfKind(IEnumerable<NoticeText> values, ScalarKind kind) =>
        values.Where(text => text.Value.Type is ScalarType { Kind: var own } && own == kind);

    /// <summary>So many of them, from all over the notice.</summary>
    private static IEnumerable<NoticeText> Spread(IEnumerable<NoticeText> values, int count)
    {
        var all = values.ToList();
        return Enumerable.Range(0, Math.Min(count, all.Count)).Select(at => all[at * all.Count / Math.Min(count, all.Count)]);
    }

    private static bool IsCaught(Damage damage) => New(damage.Notice, damage.Files).Any(finding => finding.Rule.Code == damage.Code && finding.Severity == damage.Severity);

    private static string Shown(Damage damage) => string.Join(", ", New(damage.Notice, damage.Files).Select(finding => $"{finding.Severity} {finding.Rule.Code}").Distinct());

    /// <summary>What is found that the sound notice does not give.</summary>
    private static IEnumerable<Diagnostic> New(string id, ImmutableSortedDictionary<string, InputFile> files)
    {
        var before = Sound[id].Select(finding => (finding.Rule.Code, finding.Severity, finding.Message)).ToHashSet();
        return Findings(id, files).Where(finding => !before.Contains((finding.Rule.Code, finding.Severity, finding.Message)));
    }

    private static readonly ImmutableDictionary<string, ImmutableArray<Diagnostic>> Sound =
        Workspace.Project.NoticeIds.ToImmutableDictionary(id => id, id => Findings(id, Workspace.Project.Files), StringComparer.Ordinal);

    private static ImmutableArray<Diagnostic> Findings(string id, ImmutableSortedDictionary<string, InputFile> files) =>
        Northtown.Check(new InputFiles(files.Values), id, Workspace.TemplateSet, new Conditions()).Diagnostics;

    private static NoticeGen.Notices.Notice Notice(string id) => Workspace.Project.Read(id).Value!;

    private static ImmutableSortedDictionary<string, InputFile> Replaced(Origin place, string with)
    {
        var text = place.Source.Text;
        // Quotes of the file's own stand around it already.
        with = text[place.Span.Start - 1] is '"' or '\'' ? with.Trim('"') : with;
        return Changed(Workspace.Project.Files, place.Path, text[..place.Span.Start] + with + text[place.Span.End..]);
    }

    /// <summary>The files with a field of the notice as given; no layer below it says anything about it any more.</summary>
    private static ImmutableSortedDictionary<string, InputFile> With(string id, string field, string yaml)
    {
        var own = $"notices/{id}.yaml";
        string[] layers = ["notices/_base/early-help.yaml", $"notices/{id.Split('/')[0]}/authority.yaml", own];
        var files = Workspace.Project.Files;
        foreach (var path in layers)
        {
            var text = Encoding.UTF8.GetString([.. files[path].Content]);
            var without = Regex.Replace(text, $@"(?m)^{field}:.*\n(?:(?:[ #-].*)?\n)*", "");
            files = Changed(files, path, path == own ? $"{without.TrimEnd()}\n{yaml}\n" : without);
        }
        return files;
    }

    private static ImmutableSortedDictionary<string, InputFile> Changed(ImmutableSortedDictionary<string, InputFile> files, string path, string text) =>
        files.SetItem(path, new InputFile(path, [.. Encoding.UTF8.GetBytes(text)]));
}
