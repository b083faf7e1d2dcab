using System.Collections.Immutable;

namespace NoticeGen.Fuzzing;

/// <summary>Damages sound files without knowing what the damage reaches, where no fuzzer is installed.</summary>
internal static class Mutator
{
    private const int MostEdits = 8;

    private static readonly byte[][] Pieces =
        [[0], [0xff], [0x80], [0, 0, 0, 0], [0xff, 0xff, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff], .. "\n|: |- |{{|}}|<|>|\"|'|[|](|**|/Length 9|<</|endobj|stream|\\u0000|999999999999|-1|1e999|NaN|&#0;|url(#a)".Split('|').Select(piece => System.Text.Encoding.UTF8.GetBytes(piece))];

    /// <summary>Tries so many; a file that ends in an exception is written beside the program, with what happened. Whether there was none.</summary>
    public static bool Run(Target target, int count)
    {
        var random = new Random(20261130);
        var samples = target.Samples().ToList();
        var isClean = true;
        for (var i = 0; i < count; i++)
        {
            var content = samples[random.Next(samples.Count)].ToList();
            for (var edits = random.Next(1, MostEdits); edits > 0 && content.Count > 0; edits--)
            {
                Edit(content, random);
            }
            ImmutableArray<byte> bytes = [.. content];
            try
            {
                target.Run(bytes);
            }
            catch (Exception fault)
            {
                isClean = false;
                var path = $"{target.Name}-{i}";
                File.WriteAllBytes(path, [.. bytes]);
                Console.Error.WriteLine($"{path}: {fault}");
            }
        }
        return isClean;
    }

    private static void Edit(List<byte> content, Random random)
    {
        var at = random.Next(content.Count);
        var length = Math.Min(random.Next(1, 40), content.Count - at);
        switch (random.Next(5))
        {
            case 0:
                content[at] = (byte)random.Next(256);
                break;
            case 1:
                content.RemoveRange(at, length);
                break;
            case 2:
                content.InsertRange(at, content.GetRange(at, length));
                break;
            case 3:
                content.InsertRange(random.Next(content.Count), content.GetRange(at, length));
                break;
            default:
                content.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
