using System.CommandLine;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Register;
using Cse.Intel.Web.Features.Documents;

namespace Cse.Intel.Web.Commands;

/// <summary><c>verify</c>: tells whether a PDF was issued here and whether a byte of it differs.</summary>
public static class VerifyCommand
{
    /// <summary>The verb. It ends with 0 only for a document that was issued here and is unaltered.</summary>
    public static Command Create()
    {
        var data = CommandLine.DataOption();
        var file = new Argument<FileInfo>("FILE") { Description = "The PDF to check; it is not kept" };
        var verb = new Command("verify", "Tell whether a PDF was issued here and is unaltered") { file, data };
        verb.SetAction((call, cancel) => RunAsync(call.Folder(data), call.GetValue(file)!, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(DataFolder folder, FileInfo file, CancellationToken cancel)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
        await using var kept = CommandLine.OpenKept(folder);
        await using var scope = kept.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<IAuditTrail>().AroundAsync(CommandLine.Operator, "document.verify", null, null,
            () => scope.ServiceProvider.GetRequiredService<FileCheck>().CheckAsync(bytes, cancel), cancel);
        Console.WriteLine($"{VerdictWords.Title(verdict.Finding)}. {VerdictWords.Meaning(verdict)}");
        // The title may name people: whoever may read it finds it in the register under the number.
        if (verdict.Document is { } document)
            Console.WriteLine($"{document.Number}, issued {document.IssuedAt:yyyy-MM-dd HH:mm} UTC by {document.IssuedBy}, {document.Version}");
        foreach (var line in verdict.Signatures.Signatures.Select(VerdictWords.Of).Concat(VerdictWords.WarningsOf(verdict.Signatures)))
            Console.WriteLine(line);
        return verdict.Finding == FileFinding.Unaltered ? Exit.Done : Exit.Failed;
    }
}
