"""Which programs have a file open, as the Restart Manager of Windows tells; nobody elsewhere.

<https://learn.microsoft.com/windows/win32/rstmgr/using-restart-manager-with-a-primary-installer>: a session in which
a file is registered, and the list of the processes that use it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

_KEY_LENGTH = 33
"""CCH_RM_SESSION_KEY and the zero that ends it."""
_MOST = 16
"""Programs that are listed: who has a paper open is one, seldom two."""
_DONE = 0


def holders(path: Path, library: Any = None) -> tuple[str, ...]:  # noqa: ANN401 - a library of C has no type
    """Return the names of the programs that have ``path`` open, as a user knows them; none where it cannot be known.

    ``library`` is ``rstrtmgr.dll``, or what answers as it does.
    """
    if sys.platform == "win32" and library is None:
        import ctypes

        library = ctypes.WinDLL("rstrtmgr")
    return () if library is None else _ask(path, library)


def _ask(path: Path, library: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    import ctypes
    from ctypes import wintypes

    session, key = wintypes.DWORD(), ctypes.create_unicode_buffer(_KEY_LENGTH)
    if library.RmStartSession(ctypes.byref(session), 0, key) != _DONE:
        return ()
    try:
        names = (wintypes.LPCWSTR * 1)(str(path.absolute()))
        if library.RmRegisterResources(session, 1, names, 0, None, 0, None) != _DONE:
            return ()
        return _list(session, library)
    finally:
        library.RmEndSession(session)


def _list(session: Any, library: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    import ctypes
    from ctypes import wintypes

    class ProcessInfo(ctypes.Structure):
        """RM_PROCESS_INFO, with RM_UNIQUE_PROCESS as its first two fields."""

        _fields_ = (
            ("process_id", wintypes.DWORD),
            ("start_time", wintypes.FILETIME),
            ("app_name", wintypes.WCHAR * 256),
            ("service_name", wintypes.WCHAR * 64),
            ("application_type", ctypes.c_int),
            ("status", wintypes.ULONG),
            ("terminal_session", wintypes.DWORD),
            ("is_restartable", wintypes.BOOL),
        )

    needed, count, reasons = wintypes.UINT(), wintypes.UINT(_MOST), wintypes.DWORD()
    found = (ProcessInfo * _MOST)()
    given = (session, ctypes.byref(needed), ctypes.byref(count), found, ctypes.byref(reasons))
    if library.RmGetList(*given) != _DONE:
        return ()
    return tuple(dict.fromkeys(one.app_name for one in found[: count.value] if one.app_name))
