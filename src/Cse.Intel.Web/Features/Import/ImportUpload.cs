using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.Features.Import;

/// <summary>What an upload brought.</summary>
/// <param name="FileName">What the file was called, without a path; empty when none came.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="System">The namespace that was typed.</param>
public sealed record Arrived(string FileName, long Length, string? System);

/// <summary>
/// Takes an upload as a stream, straight into the data folder: nothing of it stands in memory, nor in a temporary folder
/// that others may read. The form's token comes before the file and is checked before a byte of the file is kept.
/// </summary>
public sealed class ImportUpload(IAntiforgery antiforgery, ImportFolder folder)
{
    /// <summary>The greatest size of an upload, in bytes: 512 MB and the form round it.</summary>
    public const long MostBytes = 513L << 20;

    private const string Token = "__RequestVerificationToken";
    private const int LongestField = 4_000;
    private const int LongestName = 200;

    /// <summary>Receives it.</summary>
    /// <exception cref="AntiforgeryValidationException">The form's token is missing, late or not ours.</exception>
    public async Task<Arrived> ReceiveAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new AntiforgeryValidationException("The form holds no token.");
        var reader = new MultipartReader(boundary, context.Request.Body);
        var (arrived, trusted) = (new Arrived("", 0, null), false);
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;
            if (disposition.Name == Token)
            {
                context.Request.Headers["RequestVerificationToken"] = await TextAsync(section);
                await antiforgery.ValidateRequestAsync(context);
                trusted = true;
            }
            else if (!trusted)
                throw new AntiforgeryValidationException("The form's token must come first.");
            else if (disposition.Name == nameof(Arrived.System))
                arrived = arrived with { System = (await TextAsync(section)).Trim() is { Length: > 0 } system ? system : null };
            else if (disposition.IsFileDisposition() && NameOf(disposition) is { Length: > 0 } name)
                arrived = arrived with { FileName = name, Length = await KeepAsync(section, context.RequestAborted) };
        }
        return trusted ? arrived : throw new AntiforgeryValidationException("The form holds no token.");
    }

    private async Task<long> KeepAsync(MultipartSection section, CancellationToken cancel)
    {
        var whole = false;
        try
        {
            await using var file = folder.Receive();
            await section.Body.CopyToAsync(file, cancel);
            whole = true;
            return file.Length;
        }
        finally
        {
            if (!whole)
                folder.DropArriving();
        }
    }

    private static async Task<string> TextAsync(MultipartSection section)
    {
        using var reader = new StreamReader(section.Body);
        var text = new char[LongestField];
        return new(text, 0, await reader.ReadBlockAsync(text));
    }

    // Browsers send the bare name; others may send a path of their own machine.
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        var bare = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]);
        return bare.Length <= LongestName ? bare : bare[..LongestName];
    }
}
