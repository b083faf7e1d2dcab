using NoticeGen.Diagnostics;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>Reads a <c>pictures.yaml</c> with the files that it names. Reports every fault; what is sound is kept.</summary>
internal static class PictureList
{
    /// <param name="path">The list; none of it when there is no such file.</param>
    public static Outcome<IReadOnlyList<PictureEntry>> Read(InputFiles files, string path)
    {
        // A folder that may not be entered is a fault of its own, and was reported.
        if (files.Find(path) is null || files.Find(path[..path.LastIndexOf('/')]) is not null)
        {
            return Outcome.Good<IReadOnlyList<PictureEntry>>([]);
        }
        var list = RecordFile.Read(files, path, TemplateSchema.Pictures);
        var problems = list.Diagnostics.ToList();
        var pictures = new List<PictureEntry>();
        foreach (var record in list.Value?.Records("pictures") ?? [])
        {
            if (record.Scalar("file") is not { } file)
            {
                continue;
            }
            var read = PictureFile.Read(files, file);
            problems.AddRange(read.Diagnostics);
            if (read.Value is { } picture)
            {
                pictures.Add(new PictureEntry(record.Id, picture.Format, picture.Content, record));
            }
        }
        return Outcome.Of<IReadOnlyList<PictureEntry>>(pictures, problems);
    }
}
