using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Previewing;

/// <summary>A notice as it was last saved, with the pages that could last be made of it.</summary>
internal sealed class PreviewedNotice
{
    private readonly ConcurrentDictionary<string, OutputFile?> _made;
    private readonly Pipeline _pipeline;
    private readonly CheckedNotice _shown;

    private PreviewedNotice(NoticeName name, string key, int revision, Pipeline pipeline, CheckedNotice shown, ImmutableArray<Diagnostic> findings)
    {
        (Name, Key, Revision, _pipeline, _shown, Findings) = (name, key, revision, pipeline, shown, findings);
        Documents = pipeline.Documents(shown);
        _made = new ConcurrentDictionary<string, OutputFile?>(StringComparer.Ordinal);
    }

    public NoticeName Name { get; }

    /// <summary>What it was made of; the same key, the same notice.</summary>
    public string Key { get; }

    /// <summary>Counts the times at which something else was to be shown.</summary>
    public int Revision { get; }

    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Whether the pages are of the text as it was last saved, and not of an earlier one.</summary>
    public bool IsCurrent { get; private init; } = true;

    public string Title => _shown.Notice?.Title ?? Name.Name;

    /// <summary>Every document that can be made, as files below the output folder.</summary>
    public ImmutableArray<NoticeDocument> Documents { get; }

    /// <param name="before">The same notice before it was saved; null for one that is looked at for the first time.</param>
    public static PreviewedNotice Of(NoticeName name, string key, Pipeline pipeline, PreviewedNotice? before)
    {
        var check = pipeline.Check(name.Authority, name.Name);
        var revision = (before?.Revision ?? 0) + 1;
        var now = new PreviewedNotice(name, key, revision, pipeline, check, check.Diagnostics);
        if (!check.Editions.IsEmpty)
        {
            // Pages are made at once: what cannot be made is known when the notice is saved, and is there when it is asked for.
            var faults = now.Documents.Where(document => document.Format == Format.Html).SelectMany(document => now.Make(document).Diagnostics).ToList();
            if (now._made.Values.Any(file => file is not null))
            {
                return faults.Count == 0 ? now : new PreviewedNotice(name, key, revision, pipeline, check, [.. check.Diagnostics, .. faults]);
            }
        }
        return before is null ? now : new PreviewedNotice(name, key, revision, before._pipeline, before._shown, check.Diagnostics) { IsCurrent = false };
    }

    /// <summary>A document of it; null when there is none of this name, or it cannot be made.</summary>
    /// <param name="file">The name of the file, without folders.</param>
    public OutputFile? Find(string file)
    {
        if (Documents.FirstOrDefault(document => document.FileName == file) is not { } document)
        {
            return null;
        }
        return _made.TryGetValue(file, out var made) ? made : Make(document).Value;
    }

    private Outcome<OutputFile> Make(NoticeDocument document)
    {
        var made = _pipeline.Render(_shown, document);
        _made[document.FileName] = made.Value;
        return made;
    }
}
