using System.Security.Cryptography;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates.Cawn;

public sealed class CawnBytesTests
{
    [Fact]
    public void Render_SameFactsTwice_GivesTheSameBytes() =>
        Assert.Equal(Hash(Given.S2Notice()), Hash(Given.S2Notice()));

    [Fact]
    public void Render_OtherScriptsTwice_GivesTheSameBytes() =>
        Assert.Equal(Hash(Given.InOtherScripts()), Hash(Given.InOtherScripts()));

    [Fact]
    public void Render_OtherFacts_GivesOtherBytesAndIdentifier()
    {
        var one = Given.Pdf(Given.S2Notice());
        var other = Given.Pdf(Given.S2Notice() with { Reference = "EX/CAWN/2026/0099" });
        Assert.NotEqual(Identifier(one), Identifier(other));
    }

    [Fact]
    public async Task Render_OnEightThreads_GivesTheSameBytesOnEach()
    {
        var expected = (S2: Hash(Given.S2Notice()), S49: Hash(Given.S49Notice()));
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => Enumerable.Range(0, 4).Select(_ => (Hash(Given.S2Notice()), Hash(Given.S49Notice()))).Distinct().ToArray(),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.All(all, hashes => Assert.Equal([expected], hashes));
    }

    [Fact]
    public void Render_UnderAnotherCulture_GivesTheSameBytes()
    {
        var expected = Hash(Given.S2Notice());
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("ar-SA");
            Assert.Equal(expected, Hash(Given.S2Notice()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Render_WarmNotice_AllocatesFewMegabytes()
    {
        var facts = Given.S2Notice();
        Given.Pdf(facts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Given.Pdf(facts);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * 1024 * 1024);
    }

    private static string Hash(CawnFacts facts) => Convert.ToHexString(SHA256.HashData(Given.Pdf(facts)));

    private static string Identifier(byte[] file)
    {
        var text = System.Text.Encoding.Latin1.GetString(file);
        return text.Substring(text.LastIndexOf("/ID [<", StringComparison.Ordinal), 40);
    }
}
