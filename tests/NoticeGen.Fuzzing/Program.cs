using NoticeGen.Fuzzing;
using SharpFuzz;

switch (args)
{
    case ["targets"]:
        Console.WriteLine(string.Join('\n', Targets.All.Select(target => target.Name)));
        return 0;
    case ["corpus", var folder]:
        Corpus.Write(folder);
        return 0;
    case ["instrument", var folder]:
        Instrumented.Make(folder);
        return 0;
    case ["run", var name]:
        // Nothing of the marked program may run before the fuzzer's memory is there.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Targets.Find(name)!.Run([.. bytes.ToArray()]);
        });
        return 0;
    case ["try", var name, .. var files] when Targets.Find(name) is { } target:
        foreach (var file in files)
        {
            Console.WriteLine(file);
            target.Run([.. File.ReadAllBytes(file)]);
        }
        return 0;
    case ["mutate", var name, var count] when Targets.Find(name) is { } target && int.TryParse(count, out var times):
        return Mutator.Run(target, times) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: targets | corpus FOLDER | instrument FOLDER | run TARGET | try TARGET FILE… | mutate TARGET COUNT");
        return 2;
}
