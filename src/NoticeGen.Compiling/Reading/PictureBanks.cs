using System.Collections.Concurrent;
using System.Collections.Frozen;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>
/// Which pictures an authority may name: those of its own bank, <c>notices/&lt;authority&gt;/pictures/pictures.yaml</c>,
/// before those that all authorities share in <c>notices/_base/pictures/</c>, before those of the templates. A picture
/// takes the place of one with the same name further back. Safe to use from several threads at once.
/// </summary>
public sealed class PictureBanks(InputFiles files, TemplateSet templates)
{
    /// <summary>The list's path below the folder of an authority or of what all share.</summary>
    private const string List = "pictures/pictures.yaml";

    private readonly ConcurrentDictionary<string, Outcome<TemplateSet>> _byAuthority = new(StringComparer.Ordinal);
    private readonly Lazy<Outcome<TemplateSet>> _shared = new(() => InFront(files, "_base", templates));

    /// <summary>The path of an authority's own list.</summary>
    public static string PathOf(string authorityId) => $"notices/{authorityId}/{List}";

    /// <summary>
    /// The templates with the pictures of an authority; always the same instance, because renderers know pictures by
    /// reference. With every fault of its lists; what is sound is kept.
    /// </summary>
    public Outcome<TemplateSet> For(string authorityId) => _byAuthority.GetOrAdd(
        authorityId,
        id => _shared.Value.Then(shared => InFront(files, id, shared)));

    private static Outcome<TemplateSet> InFront(InputFiles files, string folder, TemplateSet templates) =>
        PictureList.Read(files, PathOf(folder)).Then(own => Outcome.Good(own.Count == 0 ? templates : templates.With(own)));
}
