using System.Reflection;
using System.Runtime.Loader;

namespace Jalon.Compilers.CSharp;

/// <summary>Compiled code in a load context of its own, which is collected once nothing refers to this or to a delegate made from it.</summary>
public sealed class GeneratedAssembly
{
    /// <summary>The class that generated source declares its methods in.</summary>
    internal const string ClassName = "Generated";

    private readonly Context _context;
    private readonly Type _type;

    private GeneratedAssembly(Context context, Type type)
    {
        _context = context;
        _type = type;
    }

    /// <summary>The load context, to watch it go.</summary>
    public AssemblyLoadContext LoadContext => _context;

    /// <summary>A method of the compiled class as a delegate.</summary>
    /// <exception cref="ArgumentException">There is no such method of that shape.</exception>
    public TDelegate Bind<TDelegate>(string method)
        where TDelegate : Delegate =>
        (_type.GetMethod(method) ?? throw new ArgumentException($"There is no method {method}.", nameof(method))).CreateDelegate<TDelegate>();

    /// <summary>Loads an assembly's image; null where it is not one of ours.</summary>
    internal static GeneratedAssembly? TryLoad(byte[] image)
    {
        var context = new Context();
        try
        {
            using var stream = new MemoryStream(image, writable: false);
            return context.LoadFromStream(stream).GetType(ClassName) is { } type ? new GeneratedAssembly(context, type) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    // What generated code refers to is what this assembly itself runs on, wherever that was loaded.
    private sealed class Context() : AssemblyLoadContext("Jalon.Generated", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => RuntimeReferences.Find(assemblyName.Name);
    }
}
