using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Upkeep;

/// <summary>
/// The whole graph as one .zip of the import format, restricted records included: it reads as the product itself, so it
/// is for those alone who may take everything out. Written aside first, so that a download that breaks off leaves nothing
/// half made that looks whole.
/// </summary>
public sealed class WholeExport(IGraphStore store, IAuditTrail audit, DataFolder folder)
{
    private const int BufferSize = 65_536;

    /// <summary>Writes it; the stream stands at its beginning, and the file is gone once it is closed.</summary>
    public Task<Stream> WriteAsync(Viewer viewer, CancellationToken cancel) =>
        audit.AroundAsync(viewer, "export", null, "the whole graph", () => WriteAsync(cancel), cancel);

    private async Task<Stream> WriteAsync(CancellationToken cancel)
    {
        var file = OpenAside();
        try
        {
            using (var target = ExportTarget.Zip(file))
                await new GraphExport(store).RunAsync(target, null, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private FileStream OpenAside()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = BufferSize,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(folder.Path, $"export-{Path.GetRandomFileName()}.zip"), options);
    }
}
