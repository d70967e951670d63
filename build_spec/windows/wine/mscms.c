/* The mscms of Debian's Wine lacks WcsCreateIccProfile, without which Qt finds no screen. This one
   knows no colour profile at all. It goes into Wine's own system folder, never into the package. */
#define NONE(name) __declspec(dllexport) void *name(void) { return 0; }

NONE(CloseColorProfile)
NONE(GetColorProfileFromHandle)
NONE(OpenColorProfileW)
NONE(WcsCreateIccProfile)
