using System.Collections.Immutable;
using System.Text;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;

namespace NoticeGen.Cli.Caching;

/// <summary>Of which files of the workspace the documents of a unit may be made, and which decide whether they may be published.</summary>
/// <param name="Paths">In ordinal order; built-in templates are not among them.</param>
/// <param name="Digest">Of their content; of notices that are only pointed to, of their names.</param>
internal sealed record UnitInputs(ImmutableArray<string> Paths, string Digest);

/// <summary>
/// Finds the inputs of units. They are more than may be needed and never less: a unit whose inputs are the same gives the same
/// documents with the same options and program, as long as no day between falls due.
/// </summary>
internal sealed class UnitInputsFinder
{
    private const string SharedNotices = Workspace.NoticesFolder + "/_";

    private readonly OpenedWorkspace _opened;
    private readonly InputDigests _digests;
    private readonly List<string> _shared = [];
    private readonly List<string> _pictures = [];
    private readonly Dictionary<string, List<string>> _ofAuthority = new(StringComparer.Ordinal);
    private readonly ILookup<byte, (byte[] Authority, (byte[] Name, NoticeName Notice)[] Notices)> _names;
    private readonly Lazy<(bool All, HashSet<NoticeName> Named)> _namedByShared;

    public UnitInputsFinder(OpenedWorkspace opened, InputDigests digests)
    {
        (_opened, _digests) = (opened, digests);
        foreach (var path in digests.Files.Keys.Order(StringComparer.Ordinal))
        {
            if (Workspace.AuthorityOf(path) is not { } authority)
            {
                _shared.Add(path);
                continue;
            }
            if (PathsUpward.MayLeadTo(path))
            {
                _pictures.Add(path);
            }
            if (!_ofAuthority.TryGetValue(authority, out var own))
            {
                _ofAuthority.Add(authority, own = []);
            }
            own.Add(path);
        }
        _names = opened.Workspace.Notices.GroupBy(notice => notice.Authority, StringComparer.Ordinal)
            .Select(group => (Authority: Encoding.UTF8.GetBytes(group.Key), Notices: group.Select(notice => (Encoding.UTF8.GetBytes(notice.Name), notice)).ToArray()))
            .ToLookup(authority => authority.Authority[^1]);
        _namedByShared = new(() => NamedIn(_shared.Where(path => path.StartsWith(SharedNotices, StringComparison.Ordinal))));
    }

    public UnitInputs Of(Unit unit)
    {
        var chosen = unit.Notices.Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal);
        var own = _ofAuthority[unit.Authority];
        if (!ComparisonMayStop(unit.Authority))
        {
            own = [.. own.Where(path => _digests.OwnerOf(path) is not { } notice || chosen.Contains(notice))];
        }
        var content = _shared.Concat(own).Concat(_digests.LooksUpward(unit.Authority) ? _pictures : []).ToHashSet(StringComparer.Ordinal);
        var (all, named) = NamedIn(own);
        var pointedTo = all || _namedByShared.Value.All ? _opened.Workspace.Notices : named.Concat(_namedByShared.Value.Named);
        var paths = content.Concat(pointedTo.Select(notice => notice.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new UnitInputs(
            [.. paths.Where(_opened.Workspace.IsOwn)],
            InputDigests.Joined([.. paths.Select(path => content.Contains(path) ? $"{path} {_digests.Files[path]}" : path)]));
    }

    /// <summary>Whether what the notices of an authority show only together can keep one of them from being published.</summary>
    private bool ComparisonMayStop(string authority) => !_opened.Options.Draft && RuleSet.Across.Select(rule => rule.Info)
        // Which notices there are is asked of names.
        .Where(rule => rule.Code != RuleSet.LinksToNotices)
        .Append(SuppressionProblems.SuppressionUnused)
        .Any(rule => _opened.Lint.Of(rule, authority, rule.Severity) is { } severity && ExitStatus.StopsBuild(severity, _opened.FailOn));

    /// <summary>
    /// The notices whose ids stand in files, whatever is said of them there. YAML can write a letter as a number, with a backslash: then
    /// it may be any of them.
    /// </summary>
    private (bool All, HashSet<NoticeName> Named) NamedIn(IEnumerable<string> paths)
    {
        var named = new HashSet<NoticeName>();
        foreach (var path in paths.Where(path => !PathsUpward.MayLeadTo(path)))
        {
            var text = _opened.Workspace.Files.Find(path)!.Content.AsSpan();
            if (text.Contains((byte)'\\'))
            {
                return (true, []);
            }
            for (var slash = text.IndexOf((byte)'/'); slash >= 0;)
            {
                foreach (var (authority, notices) in slash > 0 ? _names[text[slash - 1]] : [])
                {
                    if (!text[..slash].EndsWith(authority))
                    {
                        continue;
                    }
                    foreach (var (name, notice) in notices)
                    {
                        if (text[(slash + 1)..].StartsWith(name))
                        {
                            named.Add(notice);
                        }
                    }
                }
                var next = text[(slash + 1)..].IndexOf((byte)'/');
                slash = next < 0 ? -1 : slash + 1 + next;
            }
        }
        return (false, named);
    }
}
