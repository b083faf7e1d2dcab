using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Ctrl-C is heard where nothing looks at it, and cuts nothing short that is being written.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly Interruption _interruption;
    private int _ended;

    public InterruptionTests() => _interruption = new Interruption(() => _ended++);

    public void Dispose() => _interruption.Dispose();

    [Fact]
    public void What_only_reads_and_does_not_look_is_ended()
    {
        _interruption.OnlyReads();
        Assert.True(_interruption.Request());
        Assert.True(_interruption.Cancelled.IsCancellationRequested);
        _interruption.End();
        Assert.Equal(1, _ended);
    }

    [Fact]
    public void The_second_time_is_told_from_the_first()
    {
        Assert.True(_interruption.Request());
        Assert.False(_interruption.Request());
    }

    [Fact]
    public void What_writes_comes_to_its_own_end()
    {
        Assert.True(_interruption.Request());
        _interruption.End();
        Assert.Equal(0, _ended);
    }

    [Fact]
    public void Work_on_one_notice_is_left_where_it_is_and_its_faults_are_its_own()
    {
        using var stop = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        var host = HostOf(stop.Token);
        Assert.Equal(3, host.UntilCancelled(() => 3));
        Assert.Throws<UserError>(() => host.UntilCancelled<int>(() => throw new UserError(ExitCode.BadInput, "a fault")));
        Assert.ThrowsAny<OperationCanceledException>(() => host.UntilCancelled(() =>
        {
            stop.Cancel();
            end.Wait(TestContext.Current.CancellationToken);
            return 0;
        }));
        end.Set();
        Assert.ThrowsAny<OperationCanceledException>(() => host.UntilCancelled(() => 3));
    }

    private static Host HostOf(CancellationToken cancelled) => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingFolder = "/",
        Variable = _ => null,
        Clock = TimeProvider.System,
        Cancelled = cancelled,
    };
}
