using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Cse.Intel.Graph.Domain;

/// <summary>
/// The opaque id of a record: a UUID that says nothing about its subject. New records get version 7 (sorts by time);
/// records that come from another system get version 8, derived from (system, kind, id), so that reading the same
/// row twice, or again after a crash, names the same record.
/// </summary>
public readonly record struct EntityId(Guid Value) : IComparable<EntityId>
{
    /// <summary>A new id that sorts after those made before it.</summary>
    public static EntityId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <summary>The id that belongs to a record of another system, always the same for the same reference.</summary>
    public static EntityId Of(ExternalRef reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(NameBasedUuid.From("entity", reference.System, reference.Kind.ToString(), reference.Id));
    }

    /// <summary>Reads the text form; false when it is not a UUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(EntityId other) => Value.CompareTo(other.Value);

    /// <summary>The text form: lower-case hexadecimal with hyphens.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>The opaque id of an assertion, made like an <see cref="EntityId"/>.</summary>
public readonly record struct AssertionId(Guid Value) : IComparable<AssertionId>
{
    /// <summary>A new id that sorts after those made before it.</summary>
    public static AssertionId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <summary>The id derived from what identifies the assertion in its source, always the same for the same parts.</summary>
    public static AssertionId Of(params ReadOnlySpan<string> parts) => new(NameBasedUuid.From("assertion", parts));

    /// <summary>Reads the text form; false when it is not a UUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AssertionId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(AssertionId other) => Value.CompareTo(other.Value);

    /// <summary>The text form: lower-case hexadecimal with hyphens.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>UUIDs of version 8 (RFC 9562 §5.8) whose free bits are a SHA-256 over length-prefixed parts.</summary>
internal static class NameBasedUuid
{
    public static Guid From(string purpose, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, purpose);
        foreach (var part in parts)
            Append(hash, part);
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest[..16], bigEndian: true);
    }

    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
