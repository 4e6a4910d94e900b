using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>Hashes of texts, and what is made of them: numbers that look random and are not, UUIDs. Pure; an empty argument gives empty.</summary>
public static class Hashes
{
    /// <summary>The MD5 of the UTF-8, as lower-case hex. A fingerprint, not a protection.</summary>
#pragma warning disable CA5351 // The language promises MD5: samples must be the same on every engine.
    public static string? Md5(string? t) => t is null ? null : Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(t)));
#pragma warning restore CA5351

    /// <summary>The SHA-256 of the UTF-8, as lower-case hex.</summary>
    public static string? Sha256(string? t) => t is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(t)));

    /// <summary>The SHA-512 of the UTF-8, as lower-case hex.</summary>
    public static string? Sha512(string? t) => t is null ? null : Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(t)));

    /// <summary>What a sample orders rows by: <c>md5(seed ":" key)</c>.</summary>
    /// <param name="seed">The seed as text.</param>
    /// <param name="key">The key as <c>to_text</c> gives it, its parts joined with <c>:</c>.</param>
    public static string? Sample(string? seed, string? key) => seed is null || key is null ? null : Md5($"{seed}:{key}");

    /// <summary>A number from 0 to below 1: the first 13 hex digits of the sample's hash over 16^13.</summary>
    public static double? RandomBy(string? key, long? seed) =>
        Sample(seed?.ToString(CultureInfo.InvariantCulture), key) is { } hash
            ? long.Parse(hash.AsSpan(0, 13), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / (double)(1L << 52)
            : null;

    /// <summary>A UUID of version 8 that the key alone decides.</summary>
    public static string? UuidBy(string? key) =>
        Md5(key) is { } hash ? $"{hash[..8]}-{hash[8..12]}-8{hash[13..16]}-8{hash[17..20]}-{hash[20..]}" : null;
}
