using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Rules.Content;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>Runs the rules over a notice, gives each finding its severity, and leaves out what the files switch off.</summary>
public static class Linter
{
    /// <summary>Findings of one rule in one text; whoever has put that many right has seen the others.</summary>
    private const int MostOfOneKind = 20;

    public static ImmutableArray<Diagnostic> Run(LintSubject subject) => Check(subject).Diagnostics;

    public static ImmutableArray<Diagnostic> Run(LintSubject subject, IEnumerable<IRule> rules) => Check(subject, rules).Diagnostics;

    /// <summary>The findings, and the comments that hold others back.</summary>
    public static LintResult Check(LintSubject subject) => Check(subject, subject.IsTranslation ? RuleSet.OfTranslations : RuleSet.All);

    /// <summary>What an edition in a further language leaves out, and placeholders in its words; what the notice says is judged in the source language.</summary>
    private static bool IsAboutTranslation(RuleInfo rule, Diagnostic finding) =>
        finding.IsAboutEdition || (rule.Topic is null && NoticeFiles.OverlayAt(finding.Origin.Path) is not null);

    private static LintResult Check(LintSubject subject, IEnumerable<IRule> rules)
    {
        var suppressions = SuppressionsOf(subject);
        var fields = new Lazy<FieldPaths>(() => new FieldPaths(subject.Notice.Fields), isThreadSafe: false);
        var diagnostics = new List<Diagnostic>();
        var kinds = new Dictionary<(string Code, int Value), int>();
        var waivers = new List<Waiver>();
        var canWait = subject.EasyReadCanWait;
        var waits = false;
        foreach (var finding in rules.OfType<IReadinessRule>().SelectMany(rule => rule.Check(subject)))
        {
            if (!Take(finding))
            {
                continue;
            }
            subject = subject.WithoutEasyRead();
            break;
        }
        var consequences = new Consequences(subject.Notice);
        foreach (var rule in rules.Where(rule => rule is not IReadinessRule))
        {
            if (rule.Info.InForceFrom > subject.AsAt || !IsAsked(rule.Info, subject))
            {
                continue;
            }
            foreach (var finding in consequences.LeftOutOf(rule, subject).Where(finding => !subject.IsTranslation || IsAboutTranslation(rule.Info, finding)))
            {
                Take(finding);
            }
        }
        if (subject.IsTranslation)
        {
            return new LintResult([.. diagnostics.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))], [.. waivers.Distinct()]) { EasyReadWaits = waits };
        }
        var problems = suppressions.Values.SelectMany(file => file.Problems);
        if (suppressions.GetValueOrDefault(subject.Notice.File) is { } own)
        {
            problems = problems.Concat(Unused(own, subject));
        }
        foreach (var problem in problems)
        {
            if (subject.Settings.Of(problem.Rule, subject.Notice.AuthorityId, problem.Severity) is { } severity)
            {
                diagnostics.Add(problem with { Severity = severity });
            }
        }
        LeaveOutUnfilled(diagnostics);
        diagnostics.Sort(Diagnostic.Compare);
        return new LintResult([.. diagnostics], [.. waivers.Distinct()]) { EasyReadWaits = waits };

        // Whether it is an error of the Easy Read edition alone.
        bool Take(Diagnostic finding)
        {
            // What a run leaves out is as wrong as if it were reported.
            if (SeverityOf(finding, subject.Settings with { LeftOut = [] }, subject.Notice.AuthorityId) is not { } severity)
            {
                return false;
            }
            var suppression = suppressions.GetValueOrDefault(finding.Origin.Source)?.Find(finding.Rule, finding.Origin.Start.Line);
            if (suppression is not null && !(suppression.Until < subject.AsAt))
            {
                waivers.Add(new Waiver(suppression.Origin, finding.Rule, suppression.Reason, suppression.Until));
                return false;
            }
            if (HasEnoughOf(finding))
            {
                return false;
            }
            var made = finding with { Severity = severity, Field = fields.Value.Of(finding.Origin) };
            if (suppression is not null)
            {
                made = made with { Related = made.Related.Add(new Related(suppression.Origin, "this comment no longer counts: its date has passed")) };
            }
            var isOfEasyRead = severity == Severity.Error && IsOfEasyRead(made);
            if (isOfEasyRead && canWait && !subject.Settings.Sets(finding.Rule, subject.Notice.AuthorityId))
            {
                waits = true;
                made = made with
                {
                    Severity = Severity.Warning,
                    Help = (made.Help is { } help ? help + "; " : "") + "until then Easy Read is not published, and the other editions are",
                };
            }
            if (!subject.Settings.LeftOut.Contains(finding.Rule.Code))
            {
                diagnostics.Add(made);
            }
            return isOfEasyRead;
        }

        // Whether so many are reported of its kind in the same text that the rest goes without saying.
        bool HasEnoughOf(Diagnostic finding)
        {
            if (fields.Value.ValueAt(finding.Origin) is not { } value)
            {
                return false;
            }
            var count = kinds.GetValueOrDefault((finding.Rule.Code, value)) + 1;
            kinds[(finding.Rule.Code, value)] = count;
            if (count == MostOfOneKind + 1 && diagnostics.FindLastIndex(other => other.Rule == finding.Rule && fields.Value.ValueAt(other.Origin) == value) is >= 0 and var last)
            {
                diagnostics[last] = diagnostics[last] with { Help = (diagnostics[last].Help is { } help ? help + "; " : "") + "there are more of the kind in this text" };
            }
            return count > MostOfOneKind;
        }
    }

    /// <summary>A fault of the Easy Read edition, or of words that stand in no other.</summary>
    private static bool IsOfEasyRead(Diagnostic finding) =>
        finding.IsOfEasyRead || finding.Field?.Split('.').Contains("easy_read", StringComparer.Ordinal) == true;

    /// <summary>A blank is one finding: how its words read, and what else it lacks, is not to be judged before it is filled in.</summary>
    private static void LeaveOutUnfilled(List<Diagnostic> findings)
    {
        var blanks = findings.Where(finding => finding.Rule.Code == PlaceholderLeft.Blank).Select(finding => finding.Origin).ToList();
        findings.RemoveAll(finding => finding.Rule.Code != PlaceholderLeft.Blank && blanks.Exists(blank => blank.Source == finding.Origin.Source
            && blank.Span.Start < finding.Origin.Span.End && finding.Origin.Span.Start < blank.Span.End));
    }

    /// <summary>Whether a rule may report anything at all; its usual severity stands in for that of a finding.</summary>
    private static bool IsAsked(RuleInfo rule, LintSubject subject) => subject.Settings.Of(rule, subject.Notice.AuthorityId, rule.Severity) is not null;

    /// <summary>
    /// Runs the rules that compare notices. Reported is what stands in, or points to, a chosen notice; a value that notices
    /// share counts for each of them.
    /// </summary>
    public static ImmutableArray<Diagnostic> RunTogether(EstateSubject subject, IReadOnlySet<string> chosen, LintSettings settings)
    {
        var others = subject.Notices.Where(notice => !chosen.Contains(notice.Id)).Select(notice => notice.File).ToHashSet();
        var suppressions = new Dictionary<SourceText, Suppressions>();
        var diagnostics = new List<Diagnostic>();
        foreach (var rule in RuleSet.Across.Where(rule => !(rule.Info.InForceFrom > subject.AsAt)))
        {
            foreach (var finding in rule.Check(subject))
            {
                // What stands in the register alone is about all notices together.
                var touches = finding.Related.Select(related => related.Origin).Prepend(finding.Origin)
                    .Any(place => place.Source == subject.Register?.Source ? others.Count == 0 : !others.Contains(place.Source));
                if (!touches || SeverityOf(finding, settings, subject.AuthorityId) is not { } severity)
                {
                    continue;
                }
                var source = finding.Origin.Source;
                if (!suppressions.TryGetValue(source, out var file))
                {
                    suppressions.Add(source, file = Suppressions.In(source));
                }
                var suppression = file.Find(rule.Info, finding.Origin.Start.Line);
                if (suppression is null || suppression.Until < subject.AsAt)
                {
                    diagnostics.Add(finding with { Severity = severity });
                }
            }
        }
        diagnostics.AddRange(UnusedTogether(subject, chosen, (suppressions, settings)));
        diagnostics.Sort(Diagnostic.Compare);
        return [.. diagnostics];
    }

    /// <summary>
    /// Comments for rules that compare notices, with nothing found: in the files of chosen notices and in those they share.
    /// Not while a notice of the authority cannot be read, since what it says is then not compared.
    /// </summary>
    private static IEnumerable<Diagnostic> UnusedTogether(
        EstateSubject subject, IReadOnlySet<string> chosen, (Dictionary<SourceText, Suppressions> Known, LintSettings Settings) run)
    {
        var isWhole = subject.AllIds.Count(id => id.StartsWith(subject.AuthorityId + "/", StringComparison.Ordinal)) == subject.Notices.Length;
        if (!isWhole || run.Settings.Of(SuppressionProblems.SuppressionUnused, subject.AuthorityId, SuppressionProblems.SuppressionUnused.Severity) is not { } severity)
        {
            yield break;
        }
        var files = subject.Notices.Where(notice => chosen.Contains(notice.Id)).SelectMany(notice => notice.Sources).Distinct();
        foreach (var file in files.Where(file => !file.Comments.IsEmpty))
        {
            var all = run.Known.GetValueOrDefault(file) ?? Suppressions.In(file);
            foreach (var (suppression, name) in all.Unused())
            {
                if (RuleSet.Find(name) is { } rule && RuleSet.Across.Any(other => other.Info == rule)
                    && !(rule.InForceFrom > subject.AsAt) && run.Settings.Of(rule, subject.AuthorityId, rule.Severity) is not null)
                {
                    yield return NothingFoundFor(suppression, name) with { Severity = severity };
                }
            }
        }
    }

    /// <summary>Runs the rules about a file as it was rendered.</summary>
    public static IEnumerable<Diagnostic> CheckBuilt(BuiltSubject subject) =>
        from rule in RuleSet.OfBuilt
        where !(rule.Info.InForceFrom > subject.AsAt)
        from finding in rule.Check(subject)
        let severity = SeverityOf(finding, subject.Settings, subject.Notice.AuthorityId)
        where severity is not null
            && (Suppressions.In(finding.Origin.Source).Find(finding.Rule, finding.Origin.Start.Line) is not { } comment || comment.Until < subject.AsAt)
        select finding with { Severity = severity.Value };

    /// <summary>What the settings make of a finding; null when it is not to be reported. An error is certain, or it is a warning.</summary>
    private static Severity? SeverityOf(Diagnostic finding, LintSettings settings, string authorityId)
    {
        var most = finding.Confidence == Confidence.Certain ? finding.Rule.Severity : (Severity)Math.Min((int)finding.Rule.Severity, (int)Severity.Warning);
        return settings.Of(finding.Rule, authorityId, finding.Severity < most ? finding.Severity : most);
    }

    /// <summary>By file: the notice's own, and every other that set one of its values.</summary>
    private static Dictionary<SourceText, Suppressions> SuppressionsOf(LintSubject subject)
    {
        var found = new Dictionary<SourceText, Suppressions>();
        foreach (var source in subject.Sources.Append(subject.Notice.File))
        {
            if (!found.ContainsKey(source))
            {
                found.Add(source, Suppressions.In(source));
            }
        }
        return found;
    }

    /// <summary>
    /// Only of the notice's own file, since what one notice does not need in a shared file another may; and only when the
    /// notice was composed, since otherwise no finding about a document could come up.
    /// </summary>
    private static IEnumerable<Diagnostic> Unused(Suppressions own, LintSubject subject)
    {
        foreach (var (suppression, name) in own.Unused())
        {
            var rule = RuleSet.Find(name);
            if (rule is null)
            {
                yield return SuppressionProblems.SuppressionUnused.At(
                    suppression.Origin, $"there is no rule `{name}`", "`noticegen rules` lists all rules");
            }
            else if (!subject.Editions.IsEmpty && subject.Notice.Unread is null && !subject.Settings.LeftOut.Contains(rule.Code) && RuleSet.IsOfNotice(rule)
                && (subject.MakesEasyRead || rule.Band != Band.EasyRead))
            {
                yield return NothingFoundFor(suppression, name);
            }
        }
    }

    private static Diagnostic NothingFoundFor(Suppression suppression, string name) => SuppressionProblems.SuppressionUnused.At(
        suppression.Origin, $"nothing is found here for `{name}`", "remove this comment, or move it to the line of the finding or just above it") with
    {
        Suggested = suppression.Rules.Count == 1 ? [suppression.Removal] : [],
    };
}

/// <summary>What lint says about one notice.</summary>
public sealed record LintResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Waiver> Waivers)
{
    /// <summary>Whether the Easy Read edition is not ready, while the others may be published.</summary>
    public bool EasyReadWaits { get; init; }
}
