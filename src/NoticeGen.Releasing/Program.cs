using System.CommandLine;
using NoticeGen.Releasing;

var output = new Option<string>("--output", "-o")
{
    Description = "The folder that takes the files of the release.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "release"),
};
var systems = new Option<string[]>("--runtime", "-r")
{
    Description = "A system to make the program for; may be given several times.",
    DefaultValueFactory = _ => ["linux-x64", "win-x64"],
};
var quick = new Option<bool>("--quick") { Description = "Leave the programs to be compiled as they run: made minutes sooner, slower to start. For trying a release." };
var command = new RootCommand("Makes everything that is handed out of NoticeGen: tool package, programs, bill of materials, sums.") { output, systems, quick };
command.SetAction(parsed =>
{
    var root = Environment.CurrentDirectory;
    try
    {
        if (!File.Exists(Path.Combine(root, "NoticeGen.sln")))
        {
            throw new ReleaseFault("start this in the folder of NoticeGen.sln");
        }
        var plan = new ReleasePlan(root, Path.GetFullPath(parsed.GetValue(output)!), [.. parsed.GetValue(systems)!]) { IsQuick = parsed.GetValue(quick) };
        var version = typeof(Release).Assembly.GetName().Version!.ToString(3);
        new Release(plan, version, Console.Out).Make();
        return 0;
    }
    catch (ReleaseFault fault)
    {
        Console.Error.WriteLine($"error: {fault.Message}");
        return 1;
    }
});
return command.Parse(args).Invoke();
