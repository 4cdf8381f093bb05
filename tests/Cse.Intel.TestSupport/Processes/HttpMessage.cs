using System.Globalization;
using System.Text;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>One HTTP/1.1 request or answer, as the bytes that came.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="Head">First line and headers.</param>
internal sealed record HttpMessage(byte[] Bytes, string Head)
{
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    /// <summary>Everything as text, to look for words in.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>What follows the headers.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes, Head.Length + 4, Bytes.Length - Head.Length - 4);

    /// <summary>The value of a header; null when it is not there.</summary>
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();

    /// <summary>Reads the next one; null when the stream ends before it does.</summary>
    public static async Task<HttpMessage?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var bytes = new List<byte>();
        var buffer = new byte[16 << 10];
        HttpMessage? message = null;
        while (message is null || !message.IsWhole(bytes))
        {
            var read = await stream.ReadAsync(buffer, cancel);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
            message ??= HeadOf(bytes);
        }
        return message with { Bytes = [.. bytes] };
    }

    private static HttpMessage? HeadOf(List<byte> bytes)
    {
        var text = Encoding.Latin1.GetString([.. bytes]);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? null : new([], text[..end]);
    }

    private bool IsWhole(List<byte> bytes) => Header("Transfer-Encoding") is { } coding && coding.Contains("chunked", StringComparison.OrdinalIgnoreCase)
        ? bytes.Count >= EndOfChunks.Length && bytes[^EndOfChunks.Length..].SequenceEqual(EndOfChunks)
        : bytes.Count - Head.Length - 4 >= int.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
}
