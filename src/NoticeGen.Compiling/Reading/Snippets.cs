using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// Sentences that many notices say: <c>snippets/*.yaml</c>, each with a name. A notice, an authority or a base says
/// <c>snippet: NAME</c> where a text stands. Names in braces are the notice's own words, such as <c>{controller.name}</c>, or
/// another snippet, such as <c>{snippet:how-to-ask}</c>. The text keeps its place in the file of snippets.
/// </summary>
public sealed partial class Snippets
{
    /// <summary>Of the workspace.</summary>
    public const string Folder = "snippets";

    private const string Key = "snippet";

    /// <summary>How deep snippets may name each other, and how long one may get: those that name others twice multiply without a loop.</summary>
    private const int Deepest = 8, Longest = 20_000;

    private readonly Dictionary<string, YamlScalar> _texts = new(StringComparer.Ordinal);

    private Snippets()
    {
    }

    /// <summary>Whether a file may name any.</summary>
    internal static bool MayBeIn(YamlMap file) => file.Origin.Source.Text.Contains(Key + ":", StringComparison.Ordinal);

    /// <summary>The name of the snippet that stands in the place of a text; null for anything else.</summary>
    internal static string? NamedBy(YamlNode node) => node is YamlMap { Entries: [{ Key.Text: Key, Value: YamlScalar name }] } ? name.Text : null;

    public static Outcome<Snippets> Read(InputFiles files)
    {
        var snippets = new Snippets();
        var problems = new List<Diagnostic>();
        foreach (var file in files.Under(Folder).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var read = TextFile.Read(files, file.Path).Then(YamlReader.Read);
            problems.AddRange(read.Diagnostics);
            foreach (var (name, value) in read.Value?.Entries ?? [])
            {
                if (!ValueShapes.IsId(name.Text))
                {
                    problems.Add(ReadingProblems.SnippetUnusable.At(name.Origin, $"`{name.Text}` cannot be the name of a snippet", "use lower-case letters, digits and hyphens"));
                }
                else if (value is not YamlScalar { IsAbsent: false } text)
                {
                    problems.Add(ReadingProblems.SnippetUnusable.At(name.Origin, $"the snippet `{name.Text}` is no text", $"write it as `{name.Text}: We keep your information safe.`"));
                }
                else if (!snippets._texts.TryAdd(name.Text, text))
                {
                    problems.Add(ReadingProblems.SnippetUnusable.At(name.Origin, $"there are two snippets `{name.Text}`", "give one of them another name", "again here") with
                    {
                        Related = [new Related(snippets._texts[name.Text].Origin, "first here")],
                    });
                }
            }
        }
        return Outcome.Of(snippets, problems);
    }

    /// <summary>Snippets that no file names. Nothing is known of that where a run reads the files of some authorities alone.</summary>
    public IEnumerable<Diagnostic> Unused(InputFiles files)
    {
        var places = files.Under("notices").Concat(files.Under(Folder)).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        if (_texts.Count == 0 || places.Exists(file => file.IsNameOnly || file.Fault is not null))
        {
            return [];
        }
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in places.Select(file => file.Content).Where(content => content.AsSpan().IndexOf("snippet"u8) >= 0))
        {
            named.UnionWith(Named().Matches(Encoding.UTF8.GetString(content.AsSpan())).Select(name => name.Groups["name"].Value));
        }
        // A name that is no snippet's may be meant for any of them, and is an error where it stands.
        return !named.IsSubsetOf(_texts.Keys) ? [] : _texts.Where(text => !named.Contains(text.Key)).OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => ReadingProblems.SnippetUnused.At(text.Value.Origin, $"nothing names the snippet `{text.Key}`", $"write `snippet: {text.Key}` where a notice says this, or take it away"));
    }

    [GeneratedRegex("""snippet["']?\s*:\s*["']?(?<name>[a-z0-9][a-z0-9-]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    /// <summary>The fields of a file with the text of each snippet that they name.</summary>
    /// <param name="notice">All layers of the notice, merged: what names in braces stand for.</param>
    internal YamlMap In(YamlMap file, YamlMap notice, List<Diagnostic> problems) => new Filling(this, notice, problems).Of(NoticeSchema.Notice, file);

    [GeneratedRegex(@"\{(?<snippet>snippet:)?(?<name>[a-z0-9][a-z0-9_.-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    /// <summary>The snippets of one file of one notice.</summary>
    private sealed class Filling(Snippets snippets, YamlMap notice, List<Diagnostic> problems)
    {
        public YamlMap Of(RecordType type, YamlMap map) =>
            new(map.Origin, [.. map.Entries.Select(entry => type.Find(entry.Key.Text) is { } field ? new YamlEntry(entry.Key, Of(field.Type, entry.Value)) : entry)]);

        private YamlNode Of(FieldType type, YamlNode node) => (type, node) switch
        {
            (ScalarType { Kind: ScalarKind.Text or ScalarKind.Markdown }, YamlMap { Entries: [{ Key.Text: Key, Value: YamlScalar name }] }) => Named(name),
            (NestedType nested, YamlMap map) => Of(nested.Record, map),
            (ListType list, YamlList items) => new YamlList(items.Origin, [.. items.Items.Select(item => Of(list.Item, item))]),
            (ListType list, YamlMap) => Of(list.Item, node),
            (TableType table, YamlMap map) => new YamlMap(map.Origin, [.. map.Entries.Select(entry => new YamlEntry(entry.Key, Of(table.Value, entry.Value)))]),
            _ => node,
        };

        private YamlScalar Named(YamlScalar name)
        {
            var text = new StringBuilder();
            if (!Append(text, name, []))
            {
                return new YamlScalar(name.Origin, "", isPlain: true, isVerbatim: false);
            }
            var own = snippets._texts[name.Text];
            return own.Text.Contains('{', StringComparison.Ordinal) && text.ToString() is var filled && filled != own.Text
                ? new YamlScalar(own.Origin, filled, isPlain: false, isVerbatim: false)
                : new YamlScalar(own.Origin, new string(own.Text.AsSpan()), isPlain: false, own.IsVerbatim) { Stretches = own.Stretches };
        }

        /// <param name="name">Where it is named: in the notice, or in another snippet.</param>
        /// <param name="within">The snippets that it is a part of.</param>
        private bool Append(StringBuilder to, YamlScalar name, ImmutableArray<string> within)
        {
            if (!snippets._texts.TryGetValue(name.Text, out var text))
            {
                var nearest = Suggestion.Nearest(name.Text, snippets._texts.Keys);
                return Refuse(
                    name.Origin, $"there is no snippet `{name.Text}`",
                    nearest is not null ? $"did you mean `{nearest}`?"
                        : snippets._texts.Count > 0 ? "snippets are: " + string.Join(", ", snippets._texts.Keys.Order(StringComparer.Ordinal).Take(20))
                        : $"write it in a file of `{Folder}/`, such as `{Folder}/sentences.yaml`: `{name.Text}: We keep your information safe.`");
            }
            if (within.Contains(name.Text))
            {
                return Refuse(name.Origin, $"the snippet `{name.Text}` is a part of itself: {string.Join(", ", within.Add(name.Text))}", "take one of these names out");
            }
            within = within.Add(name.Text);
            if (within.Length > Deepest)
            {
                return Refuse(name.Origin, $"snippets name each other more than {Deepest} deep here", "write the sentence itself");
            }
            var at = 0;
            foreach (Match brace in Braces().Matches(text.Text))
            {
                to.Append(text.Text, at, brace.Index - at);
                at = brace.Index + brace.Length;
                var inner = new YamlScalar(text.Origin, brace.Groups["name"].Value, isPlain: true, isVerbatim: false);
                if (!(brace.Groups["snippet"].Success ? Append(to, inner, within) : AppendField(to, inner, name)))
                {
                    return false;
                }
            }
            to.Append(text.Text, at, text.Text.Length - at);
            return to.Length <= Longest || Refuse(name.Origin, $"the text of the snippet `{within[0]}` gets longer than {Longest:N0} characters", "let it name fewer others");
        }

        /// <summary>What the notice says in a field, by its path.</summary>
        private bool AppendField(StringBuilder to, YamlScalar path, YamlScalar use)
        {
            FieldType type = new NestedType(NoticeSchema.Notice);
            YamlNode? value = notice;
            foreach (var step in path.Text.Split('.'))
            {
                if ((type as NestedType)?.Record is not { } record || record.Find(step) is not { } field)
                {
                    var nearest = Suggestion.Nearest(step, (type as NestedType)?.Record.Fields.Select(known => known.Name) ?? []);
                    return Refuse(
                        path.Origin, $"`{{{path.Text}}}` is no field of a notice",
                        nearest is not null ? $"did you mean `{nearest}`?" : "name a field, such as `{controller.name}`, or another snippet, such as `{snippet:how-to-ask}`");
                }
                (type, value) = (field.Type, (value as YamlMap)?.Find(step));
            }
            if (type is not ScalarType)
            {
                return Refuse(path.Origin, $"`{{{path.Text}}}` is no single text", "name a field that holds one, such as `{controller.name}`");
            }
            if (value is not YamlScalar { IsAbsent: false } words)
            {
                return Refuse(use.Origin, $"the snippet `{use.Text}` says `{{{path.Text}}}`, and nothing stands there", $"say `{path.Text}`, best in `authority.yaml`, or write the sentence itself");
            }
            to.Append(words.Text);
            return true;
        }

        private bool Refuse(Origin origin, string message, string help)
        {
            problems.Add(ReadingProblems.SnippetUnusable.At(origin, message, help));
            return false;
        }
    }
}
