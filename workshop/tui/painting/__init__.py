"""How screens get onto terminals: a front buffer per terminal, rows instead of screens, one hub.

The only package that touches another session's app, and the only one in ``tui`` that uses private
names of Textual, which is pinned for that. A test fails when one of these is gone:

    textual._compositor.Compositor         _dirty_regions _full_map _render_chops
    textual._compositor                    CompositorUpdate ReflowResult
    textual.screen.Screen                  _compositor _compositor_refresh _on_timer_update
                                           _screen_resized _update_timer _watch_selections
    textual.message_pump                   Queue Timer
    textual.message_pump.MessagePump       _close_messages_no_wait _closed _message_queue _running
    textual.widget.Widget                  _layout_required _repaint_required _scroll_required
    textual.app.App                        _background_screens _batch_count _begin_update
                                           _capture_stderr _capture_stdout _context _display
                                           _driver _end_update _exception _exit _exit_renderables
                                           _fatal_error _handle_exception
                                           _print_error_renderables _return_code _sync_available
    textual.drivers.linux_driver.LinuxDriver
                                           _disable_mouse_support _enable_mouse_pixels
                                           _enable_mouse_support _writer_thread
    textual.drivers._writer_thread.WriterThread
                                           _queue
    textual.driver.Driver                  _mouse
    textual.strip                          FIFOCache
"""

from workshop.tui.painting.app import PaintedApp
from workshop.tui.painting.fairness import FairQueue
from workshop.tui.painting.hub import Hub, Paintable
from workshop.tui.painting.once import SureTimer
from workshop.tui.painting.screens import HoldsCaret, PaintedModal, PaintedScreen

__all__ = [
    "FairQueue",
    "HoldsCaret",
    "Hub",
    "Paintable",
    "PaintedApp",
    "PaintedModal",
    "PaintedScreen",
    "SureTimer",
]
