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
}
