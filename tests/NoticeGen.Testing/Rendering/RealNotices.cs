using NoticeGen.Rendering;

namespace NoticeGen.Testing;

/// <summary>The project's own notices, opened once for making PDF.</summary>
internal static class RealNotices
{
    private static readonly Lazy<Pipeline> Opened = new(() => Open(attachSource: false));

    public static Pipeline Pipeline => Opened.Value;

    public static Pipeline Open(bool attachSource) =>
        Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Pdf], AttachSource = attachSource }).Value!;

    /// <summary>Every PDF of every notice.</summary>
    public static IEnumerable<BuiltFile> Build(Pipeline pipeline) => Workspace.Project.NoticeIds
        .Select(id => id.Split('/'))
        .SelectMany(id => pipeline.Build(pipeline.Check(id[0], id[1])).Files);
}
